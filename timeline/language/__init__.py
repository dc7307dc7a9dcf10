"""Sentences, tokens, parses and named entities: the only room that touches the NLP libraries."""

from timeline.language.models import DEFAULT_MODEL, NO_MODEL, Entity, Model, Parse, Token, load_model
from timeline.language.sentences import LONGEST, joined_lines, sentences

__all__ = [
    "DEFAULT_MODEL", "LONGEST", "NO_MODEL", "Entity", "Model", "Parse", "Token", "joined_lines", "load_model",
    "sentences",
]  # fmt: skip

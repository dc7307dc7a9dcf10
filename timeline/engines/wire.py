"""What passes between this process and its workers: frames of MessagePack, each after its length in 8 bytes."""

from dataclasses import replace
from typing import IO, Any, Final

import msgspec

from timeline.engines.settings import Settings
from timeline.model import Article, Reading

_NO_ARTICLE: Final = Article("", "")
_LENGTH: Final = 8

article_decoder: Final = msgspec.msgpack.Decoder(Article)
settings_decoder: Final = msgspec.msgpack.Decoder(Settings)
sentence_decoder: Final = msgspec.msgpack.Decoder(str)
_reading_decoder: Final = msgspec.msgpack.Decoder(Reading)


def pack(value: Any) -> bytes:
    """A frame's content."""
    return msgspec.msgpack.encode(value)


def pack_reading(reading: Reading) -> bytes:
    """A reading without its article, which the receiver has."""
    return pack(replace(reading, article=_NO_ARTICLE))


def unpack_reading(frame: bytes, article: Article) -> Reading:
    """The reading of `article`."""
    return replace(_reading_decoder.decode(frame), article=article)


def send(pipe: IO[bytes], frame: bytes) -> None:
    """Write one frame. Raises OSError when nobody reads any more."""
    pipe.write(len(frame).to_bytes(_LENGTH, "big"))
    pipe.write(frame)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes | None:
    """The next frame; None at the end, also when it ends in the middle of one."""
    head = pipe.read(_LENGTH)
    if len(head) < _LENGTH:
        return None
    length = int.from_bytes(head, "big")
    frame = pipe.read(length)
    return frame if len(frame) == length else None

"""Whether a person is "he" or "she", where the first name or the word before it says so. Mostly data."""

import re
from enum import StrEnum
from typing import Final


class Gender(StrEnum):
    """What the pronouns for a person can be."""

    HE = "he"
    SHE = "she"


_HE: Final = """
    aaron abdul abdullah adam adrian ahmed alan albert alberto alejandro alessandro alex alexander alfred ali allan
    amadou amos anders andreas andrei andres andrew anthony anton antonio arnold arthur barack ben benjamin bernard
    bill bob boris brad brandon brian bruce carl carlos charles chris christian christopher colin craig dan daniel
    danny dave david dennis derek diego dmitri dmitry dominic donald douglas edgar eduardo edward emmanuel enrique
    eric erik ernest evan felipe felix fernando francis francisco frank fred frederick gabriel gareth gary gavin
    geoffrey george gerald gerard giovanni giuseppe glenn gordon graham greg guy hamid hans harold harry hassan
    hector henrik henry herbert howard hugh hugo ian ibrahim igor isaac ismail ivan jack jacob jacques jake james
    jamie jan jason javier jeff jeffrey jeremy jerome jerry jesus jim jimmy joachim joe joel john jonas jonathan jorge
    jose joseph joshua juan julian julio justin karl keith ken kenneth kevin kurt lars lawrence leon leonard leonardo
    liam louis luca lucas luis lukas luke malcolm manuel marc marco marcus mario mark martin mateo matthew matthias
    maurice max michael michel miguel mikhail mohamed mohammad mohammed moses muhammad nathan neil nicholas nick
    nicolas nigel nikolai oleg oliver omar oscar oskar pablo patrick paul pedro per peter philip philippe pierre
    piotr rafael ralph raul ray raymond ricardo richard robert roberto rodrigo roger roland ronald roy rui russell
    ryan salman sam samuel scott sean sergei sergey sergio shaun simon stefan stephen steve steven stuart ted
    terry theodore thomas tim timothy tobias tom tomas tony trevor tyler viktor victor vincent vladimir volodymyr
    walter warren wayne werner wilhelm william wolfgang xavier yusuf zachary
"""
_SHE: Final = """
    abigail agnes aisha alexandra alice alicia alison amanda amelia amina amy ana andrea angela angelina anita ann anna
    anne annalena annette annie april astrid barbara beatrice beatriz beth betty brenda camille carla carmen carol
    caroline catherine cecilia charlotte cheryl chloe christina christine claire clara claudia cristina cynthia
    dana daniela deborah delia denise diana diane dolores donna doris dorothy edith eileen elaine eleanor elena
    elisabeth elizabeth ella ellen elsbeth emily emma erica erin esther eva evelyn ewa fatima fatmata fiona
    florence frances francesca freya gabriela gemma georgia gertrude giorgia gloria grace greta hannah harriet
    hazel heather heidi heike helen helena hillary ines ingrid irene isabel isabella jacinda jacqueline jane janet
    janice jeanne jennifer jenny jessica jill joan joanna josephine joyce judith judy julia julie karen karin karla
    kate katherine kathleen katie kimberly laura lauren leila lena leonora leslie linda lisa louise lucia lucy
    lydia madeleine mai mara margaret maria marie marina marion marta martha mary matilda megan melanie melissa
    mercedes michelle miriam monica nadia nancy naomi natalia natalie nicola nina nora olga olivia orla pamela
    patricia paula pauline penelope pilar priti rachel rebecca renata rita rosa rose ruth sabine sally samantha sandra
    sara sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stella stephanie susan suzanne sylvia
    tamara tanya tatiana teresa theresa tina ursula valentina valerie vanessa vera veronica victoria virginia vivian
    wendy yulia yvonne zoe
"""
_FIRST_NAMES: Final = dict.fromkeys(_HE.split(), Gender.HE) | dict.fromkeys(_SHE.split(), Gender.SHE)
"""First names, lower case; those that men and women share are in neither list."""
_HIS_STYLES: Final = """
    mr sir lord king prince pope count duke baron sheikh father brother uncle son husband businessman spokesman chairman
    congressman actor
"""
_HER_STYLES: Final = """
    mrs ms miss dame lady queen princess countess duchess baroness mother sister aunt daughter wife businesswoman
    spokeswoman chairwoman congresswoman actress
"""
_STYLES: Final = dict.fromkeys(_HIS_STYLES.split(), Gender.HE) | dict.fromkeys(_HER_STYLES.split(), Gender.SHE)
"""Words before a name, lower case, that only one of them bears."""


def gender_of(name: str, before: str = "") -> Gender | None:
    """Of a person's name and the word `before` it; None where neither says."""
    first = re.split(r"[ -]", name, maxsplit=1)[0].lower()
    return _STYLES.get(before.lower().rstrip(".")) or _FIRST_NAMES.get(first)

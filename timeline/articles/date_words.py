"""Words of written dates and of the lines they stand on, in the languages of most web pages."""

from typing import Final

_MONTHS: Final = (
    "january jan januar jänner janvier janv enero ene gennaio gen janeiro januari",
    "february feb februar feber février fevrier févr febrero febbraio fevereiro fev februari",
    "march mar märz maerz mär mars marzo março maart mrt",
    "april apr avril avr abril abr aprile",
    "may mai mayo maggio mag maio mei",
    "june jun juni juin junio giugno giu junho",
    "july jul juli juillet juil julio luglio lug julho",
    "august aug août aout agosto ago augustus",
    "september sept sep septembre septiembre setiembre settembre setembro",
    "october oct oktober okt octobre octubre ottobre ott outubro out",
    "november nov novembre noviembre novembro",
    "december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro",
)
MONTHS: Final = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split()}
"""Names of months, in lower case, in English, German, French, Spanish, Italian, Portuguese and Dutch."""

_AROUND: Final = """
    a am at bst cdt cest cet ct date day eastern edt est et gmt h hours hr hrs ist jst last local m o clock on p pdt pm
    posted press pst pt published release s the time updated utc first originally filed issued
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    uhr um vom am den stand erstellt veröffentlicht aktualisiert
    montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    le publié publie à mis jour lundi mardi mercredi jeudi vendredi samedi dimanche
    el de del publicado actualizado las hora lunes martes miércoles jueves viernes sábado domingo
    il pubblicato alle ore aggiornato lunedì martedì mercoledì giovedì venerdì sabato domenica
    em às atualizado segunda terça quarta quinta sexta feira
    op gepubliceerd om bijgewerkt maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
"""
AROUND: Final = frozenset(_AROUND.split()) | MONTHS.keys()
"""What may stand beside a date on a line of its own: days, times, zones, labels, a second date."""

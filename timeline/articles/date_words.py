"""Words of written dates and of the lines they stand on, in the languages of most web pages."""

from typing import Final

_MONTHS: Final = """
    january jan januar jänner janvier janv enero ene gennaio gen janeiro januari stycznia ocak ledna ianuarie января
    february feb februar feber février fevrier févr febrero febbraio fevereiro fev februari lutego şubat
    march mar märz maerz mär mars marzo março maart mrt marca mart března martie марта maret
    april apr avril avr abril abr aprile kwietnia nisan dubna aprilie апреля
    may mai mayo maggio mag maio mei maj maja mayıs května мая
    june jun juni juin junio giugno giu junho czerwca haziran června iunie июня
    july jul juli juillet juil julio luglio lug julho lipca temmuz července iulie июля
    august aug août aout agosto ago augustus augusti sierpnia ağustos srpna августа agustus
    september sept sep septembre septiembre setiembre settembre setembro września eylül září septembrie сентября
    october oct oktober okt octobre octubre ottobre ott outubro out października ekim října octombrie октября
    november nov novembre noviembre novembro listopada kasım listopadu noiembrie ноября
    december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember grudnia aralık prosince
"""
MONTHS: Final = {
    name: number for number, names in enumerate(_MONTHS.strip().splitlines(), 1) for name in names.split()
} | {"февраля": 2, "února": 2, "februarie": 2, "декабря": 12, "decembrie": 12}
"""Names of months in lower case, in some fifteen languages of Europe, as they stand in dates."""

_AROUND: Final = """
    a aedt aest am at awst bst cat cdt cest cet clock cst ct date day eastern edt eest eet est et gmt h hkt hours hr hrs
    idt ist jst kst last local m mdt msk mst mt myt nzdt nzst o on p pacific pdt pht pkt pm pt sast sgt wat west wet wib
    posted press pst published release released s the time updated utc first originally filed issued
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

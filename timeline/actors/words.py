"""The small word lists of the actors room. Words only: what is done with them stands in the modules that use them."""

from typing import Final


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES: Final = _words(
    """
    president vice deputy first prime minister premier chancellor king queen emperor prince princess pope emir sheikh
    sheik sultan shah duke duchess lord lady baron baroness count countess dame sir mr mrs ms miss mx dr prof professor
    rev reverend father sister brother bishop archbishop cardinal rabbi imam ayatollah mullah pastor saint senator sen
    representative rep congressman congresswoman mp mep governor gov mayor councillor councilman secretary foreign
    defence defense finance interior justice health home treasury state minister ministers undersecretary ambassador
    envoy consul commissioner director general secretary-general chairman chairwoman chair chairperson chief executive
    ceo cfo coo officer boss head leader spokesman spokeswoman spokesperson attorney prosecutor judge justice
    magistrate sheriff detective inspector constable sergeant sgt corporal private lieutenant lt captain capt major maj
    colonel col brigadier brig general gen admiral adm marshal commander cmdr comrade coach manager striker midfielder
    defender goalkeeper singer actor actress author writer producer lawyer doctor economist analyst scientist
    researcher candidate opposition former ex acting interim late then supreme crown top senior junior nominee speaker
    editor founder co-founder father-in-law legend star superstar champion cosmonaut astronaut pilot publicist
    coroner vice-president vice-premier ex-president his her their our my pop
    """
)
"""Before a person's name; lower case, without dots."""

OFFICES: Final = {
    "leader": "leader",
    "ruler": "leader",
    "president": "president",
    "premier": "premier",
    "prime minister": "prime minister",
    "foreign minister": "foreign minister",
    "defence minister": "defence minister",
    "defense minister": "defence minister",
    "finance minister": "finance minister",
    "chancellor": "chancellor",
    "king": "king",
    "queen": "queen",
    "emperor": "emperor",
    "dictator": "leader",
    "strongman": "leader",
    "supreme leader": "supreme leader",
    "vice president": "vice president",
    "secretary of state": "secretary of state",
    "crown prince": "crown prince",
    "pope": "pope",
    "pontiff": "pope",
}
"""What a country's office holder is called, and the office: "the North Korean leader"."""

LEADING: Final = frozenset({"leader", "president", "premier", "prime minister", "chancellor", "supreme leader", "king"})
"""Offices whose holder may be called the country's "leader"."""

STATE_BODY: Final = _words(
    """
    ministry department government parliament army navy military police court embassy consulate senate congress
    assembly cabinet forces force guard treasury council agency authority commission bureau air supreme foreign defence
    defense interior finance state federal national security intelligence service central bank house general staff
    marines marine corps coast troops border president presidency prime minister office administration consul armed
    customs prosecutor prosecutors tribunal special military communist party liberation embassy academy
    """
)
"""A country's word before one of these makes a body of that state: "Chinese Ministry of Foreign Affairs"."""

PARTICLES: Final = _words(
    "de da do dos das del della di du la le van von der den ter ten bin ibn bint al el ul ol af av zu y e abu ben"
)
"""Lower-case words inside a person's name."""

SUFFIXES: Final = _words("jr sr ii iii iv vi vii viii ix xiii xiv xvi esq phd md")
"""After a person's name; they are not the surname."""

CORPORATE: Final = _words(
    "inc incorporated corp corporation co company ltd limited plc llc llp lp ag sa se nv bv gmbh spa srl oyj asa ab kk pty"
)
"""Legal forms that two spellings of one company's name may differ by."""

PLACE_BEFORE: Final = _words("in inside near outside around across throughout within via into through")
"""A preposition that makes the country after it a place."""

MOTION: Final = _words(
    """
    visit visits visited visiting trip trips travel travels traveled travelled traveling travelling go goes went gone
    going fly flies flew flown flying return returns returned returning head heads headed heading move moves moved
    moving come comes came coming arrive arrives arrived arriving drive drove journey journeys tour tours flight flights
    flee flees fled fleeing escape escaped emigrate emigrated immigrated migrated march marched sail sailed ship
    shipped evacuated deported extradited expelled exiled bring brought took taken back withdraw withdrew withdrawal
    depart departed departure route pilgrimage defected repatriated relocated way outing stopover bound train bus
    """
)
"""With one of these shortly before, "to" or "from" a country speaks of a place."""

NOT_COUNTRIES: Final = (
    "Gulf of Mexico|South China Sea|East China Sea|Sea of Japan|Indian Ocean|English Channel|Persian Gulf|"
    "Latin America|Latin American|Latin Americans|North America|North American|North Americans|South America|"
    "South American|South Americans|Central America|Central American|Central Americans|Native American|"
    "Native Americans|African American|African Americans|Asian American|Asian Americans|Mexican American|"
    "Mexican Americans|American Indian|American Indians|West Indian|West Indians|West Indies|Panama Canal|"
    "Berlin Wall|Lake Chad|Guinea pig|Guinea pigs|guinea pig|Jordan River|River Jordan|French fries|Brussels sprouts|"
    "Washington state|Washington State|George Washington|Mount Lebanon|Indochina|French Open|US Open|U.S. Open|"
    "Australian Open|British Open|Bay of Bengal|Rock of Gibraltar|Strait of Gibraltar|Cyprus-based|New Britain|"
    "New Ireland|New Caledonia Island|London Bridge|American Idol|American dream|American Dream|French Quarter|"
    "Russian roulette|Swiss cheese|Swiss Army knife|German shepherd|China Sea|Paris Saint-Germain|East London|"
    "Dutch Harbor|New Paris|New London|Little Italy|South Lebanon Army|New Georgia|Jersey Shore|Jersey City|"
    "America Online|Bank of America|America's Cup|Miss America|Captain America|Voice of America"
).split("|")
"""Longer names that only contain a country's word."""

DOUBTFUL: Final = _words(
    """
    Jordan Chad Georgia Turkey Guinea Paris Sofia Lima Santiago Wellington Israel Ireland Holland London Washington Kiwi
    Kiwis Pole Poles Finn Dane Swede Polish Colombo Muscat Astana Lao Nassau Jersey Guernsey Bonn Berlin Rome Vienna
    Geneva Florence Victoria Alexandria Virginia Montana Dakota Carolina Austin Dallas Houston Madrid Milan Malta
    Bern Bangor Perth Adelaide Sydney Melbourne Brooklyn Aden Hamilton Kingston Homs Hama Emirates Manila Valencia
    Monaco Commons Wagner Fed Amnesty Congress Guard Papal America Asuncion Regent Persia Mali Niger Cuba Togo Tonga Lome
    """
)
"""Also names of people or things: where the model sees a person or a product there, it is believed."""

NO_ACTOR: Final = _words(
    """
    ceo cfo gdp tv dna dvd cd hiv aids pdf gps usb gmt est edt pst pdt cet utc bst am pm ok faq iq id url mp3 mp4 html
    covid-19 covid sars h1n1 h5n1 flu q1 q2 q3 q4 a b c d e f g h j k l m n o p q r s t u v w x y z internet web
    god christmas easter ramadan eid halloween thanksgiving olympics monday tuesday wednesday thursday friday saturday
    sunday january february march april june july august september october november december earth moon mars
    state states house board government parliament ministry department court council committee commission cabinet army
    navy police company bank university school hospital church party union group team club airport street road park
    center centre north south east west northern southern eastern western euro dollar pound yen yuan sterling rmb
    bitcoin islamic muslim christian jewish catholic arab asian african european western hispanic latino black white
    gulf ocean sea bay coast river lake atlantic pacific arctic antarctic mediterranean caribbean photo video image
    photos videos copyright advertisement related news exclusive update breaking live watch read more share comment
    comments story file caption source editor mr mrs ms dr sir lord lady president minister twitter facebook email
    constitution bible koran quran act law bill treaty agreement nobel oscar grammy emmy pulitzer ipo ngo ngos mps mp
    pr hr it ad ads app apps op-ed q&a gop-led dow nasdaq ftse s&p vat hq eta sos vip dj
    """
)
"""Single words, in lower case, that the model takes for names and that name nobody."""

NICKNAMES: Final = (
    "michael mike mick mickey|joseph joe joey|william bill will billy liam|robert bob rob bobby|richard dick rick|"
    "james jim jimmy jamie|john jack johnny|thomas tom tommy|anthony tony antony|edward ed eddie ted|"
    "elizabeth liz beth betty|margaret maggie meg|katherine kate kathy catherine katharine kathryn|"
    "alexander alex aleksandr alexandr oleksandr aleksander|daniel dan danny|david dave|donald don|douglas doug|"
    "frederick fred|gregory greg|henry hank harry|jeffrey jeff|kenneth ken|lawrence larry|matthew matt|"
    "nicholas nick nicolas nikolas|patrick pat|peter pete|ronald ron|samuel sam|stephen steve steven|timothy tim|"
    "vladimir volodymyr|christopher chris|benjamin ben|andrew andy|charles charlie chuck|gerald gerry jerry|"
    "leonard len|philip phil phillip|raymond ray|susan sue|deborah debbie|jennifer jen|rebecca becky|"
    "abdullah abdallah|hussein hussain husain husayn|yusuf yousef yousuf youssef|ahmed ahmad|ali aly|"
    "muhammad mohammed mohamed mohammad mohamad muhammed|sergei sergey serhiy|yevgeny evgeny evgeni yevgeni|"
    "george georg|geoffrey geoff|theodore theo|vincent vince|victor viktor|jonathan jon|joshua josh|zachary zach"
).split("|")
"""First names, lower case, that may stand for one another."""

FAMILY_FIRST: Final = _words(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
    han feng cao peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng su wei lu lü ding ren shen yao xi wen hua
    qin bai jia qian kong cui fu shi meng xiong qiu hou dai mao tan liao fan jin zou chai hao xue lai tsai kim lee park
    choi choe jung jeong chung kang cho jo yoon yun jang chang lim im shin seo kwon hwang ahn an song ryu hong jeon moon
    yang son bae baek heo nam noh roh ri pak paek no nguyen tran le pham hoang phan vu vo dang bui do ngo duong ly mao
    hun ban xi qi he bo zhong
    """
)
"""Surnames that come first in Chinese, Korean and Vietnamese names; folded."""

ROYAL: Final = _words("king queen prince princess pope emperor emir sultan saint lord lady duke")
"""Titles that belong to a name of one word: King Hussein, Pope Francis."""

BODY_HEADS: Final = _words(
    """
    ministry department government parliament army navy military police court embassy consulate senate congress
    assembly cabinet forces guard treasury council agency authority commission bureau service bank marines corps
    administration customs tribunal party academy intelligence
    """
)
"""What a state's body is at its heart; `STATE_BODY` has the words around it too."""

BRANDS: Final = _words(
    """
    Boeing Airbus Embraer Cessna Tupolev Antonov Ilyushin Sukhoi MiG Windows Galaxy Xbox PlayStation Pixel Nexus Kindle
    Android Falcon Soyuz Apollo Ariane Hwasong Nodong Taepodong Unha Shahed GPT Gemini Voyager Sputnik Chandrayaan
    Shenzhou Lumia ThinkPad Surface Starliner Artemis Trident Sarmat Pukguksong Luna Explorer Mariner Pioneer
    """
)
"""With a number after it, one of these names a product: Boeing 777."""

MODEL_LETTERS: Final = _words("F B C AK MiG Su Tu Il An S T M RQ MQ KC AH UH CH U V SR SS KN DF JL J MD DC ATR TU SU")
"""With a hyphen and a number, these name a weapon or an aircraft: F-35, S-400."""

MODEL_WORDS: Final = _words(
    "nano mini touch shuffle Store Music Pro Air Max MAX Plus Mini Ultra Touch Nano Shuffle Classic OS App SE XS"
)
"""May follow a product's name as part of it: iPod nano, iTunes Store, Boeing 737 MAX."""

ORGANIZATION_WORDS: Final = _words(
    """
    bank university institute center centre company corp corporation inc ltd plc llc association brothers group times
    post news hospital records airlines airways ministry department agency committee council commission party union
    society foundation college school fund motors energy petroleum oil holdings partners capital securities insurance
    club city united orchestra church museum federation league authority journal magazine radio television tv studios
    pictures entertainment technologies systems software industries international network services press institution
    laboratory laboratories observatory office bureau court team band store stores shop shops award awards cup open prize initiative coalition alliance front movement
    endowment academy board parliament force forces guard
    """
)
"""In a name of several words, one of these says that it isn't a person's."""

GENERIC: Final = _words(
    """
    national american british bank university international united first new general royal world central institute
    federal ministry department north south east west northern southern eastern western european african asian global
    state house free social democratic republican people people's council committee court high supreme office city
    association society union southern community public local county district special security human health medical
    science research foreign defence defense justice interior finance treasury energy air military army navy police
    standard best great big green red black white blue sun star daily morning evening sunday
    """
)
"""First words that many bodies share: alone they stand for none of them."""

COMMON_SURNAMES: Final = _words(
    """
    brown smith johnson williams jones davis miller wilson moore taylor anderson thomas jackson white harris martin
    thompson garcia martinez robinson clark rodriguez lewis lee walker hall allen young king wright lopez hill scott
    green adams baker gonzalez nelson carter mitchell perez roberts turner phillips campbell parker evans edwards
    collins stewart sanchez morris rogers reed cook morgan bell murphy bailey cooper richardson cox howard ward wood
    james bennett gray hughes price myers long foster sanders ross kim park li wang chen zhang liu yang khan singh ali
    ahmed hussein may rice major hague key marin stuart hun jin lam to castro brandt gates powell darling francis
    rabin aziz abbas hassan hamad salman charles michel ivanov petrov santos silva costa
    """
)
"""Too many people's surname to know whose it is by the date alone."""


STARTERS: Final = _words(
    """
    a about above according across after again against all almost alone along already also although always among an and
    another any are around as ask at away back be because been before behind being below besides best between beyond
    both but by call can citing come could data despite did do does during each earlier early either else even ever
    every everyone everything except few finally first following for former fortunately from further get give go had
    half has have having he hence her here hers him his how however i if in including indeed inside instead into is it
    its itself just last lately later least less let like likewise little long look made make many may maybe me
    meanwhile might mine more moreover most much must my near nearly neither never nevertheless new next no nobody none
    nonetheless nor not nothing now nowadays of off often on once one only onto or other others otherwise our ours out
    outside over own past perhaps please rather recently said same saw say says see seen several shall she should show
    similarly since so some someone something sometimes soon still such take tell than that the their them then there
    therefore these they thing think this those though three through throughout thus to today together tomorrow tonight
    too toward towards two under unfortunately unless unlike until up upon us use very via was we well were what when
    where whether which while who whoever whole whom whose why will with within without would yes yesterday yet you your
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december democrat republican hurricane typhoon cyclone storm operation mount lake judge justice
    photo photograph picture image video interview text reporting written quote asked told added analysis opinion
    world nobel ballon super grand saint team class case project program programme
    """
)
"""First words of sentences, and words before names, that are no first names."""

COMMON: Final = _words(
    """
    accountant accounts accused activist activists actor actors actress adviser advisers aide aides airline airlines
    ambassador analyst analysts anonymous answer architect army article artist artists astronaut attack attorney aunt
    author authorities authority award awards baby ballot bank banker bankers banks baseball battle beauty behind better
    bid big bill billion billionaire bless blog book books boy boys breaking brother brothers budget building business
    businesses businessman cabinet campaign candidate candidates captain car cars case celebrities celebrity champion
    change charity chef chief child children church cities citizen citizens city clerk climate club coach colleague
    colleagues college comedian comedians comment commentator commentators companies company complete composer concert
    conservative conservatives consumer consumers contact contrast contributor copyright coroner correspondent
    correspondents costs council councils counsel country court courts cousin crew crime crisis critic critics crude
    culture customers cyclist dad dancer date daughter daughters deal dealers dear death defendant defendants defender
    demand democracy dentist deputies deputy designer despite detective detectives developer developers diplomat
    diplomats director directors doctor doctors dog dogs dollar dream dressed drivers driver duo earth economist
    economists economy editor editors education election elections email emergency employee employees employers energy
    engineer engineers environmentalists essential evening event events evidence ex exports expert experts eye face fact
    facts family fan fans farmer farmers father fears featured federal feds figures film films fire firefighter
    firefighters firm firms fisherman fishermen flights food football footballer forecasters foreign forever founder
    free friend friends fund funds funeral future gallery game games gas general girl girls glass goal gold golfer good
    goodbye government governments governor governors grandfather grandmother grandson great ground group groups growth
    guest guests guitarist guy happy headline health heart hello help hero hey high history holiday home hope hospital
    hospitals host hotel house hundreds hunter husband image images imports independent index industry inflation
    information inquiry inside insider inspector inspectors insurance insurers interest investigation investigators
    investment investor investors islanders issue issues item job jobs journalist journalists judges juror jurors jury
    justice kid kids killed killer king label labour lady land late latest lawmaker lawmakers lawyer lawyers leaders
    leading league legal legend legislators lenders letter letters level liberal liberals life link lion list live local
    locals long love main major man managers manufacturers map march market markets marriage master mayor media medical
    member members memorial men message meteorologists midfielder militants military million millions mine miners
    minister ministers model models mom money morning mother movie movies mum murder museum music musician musicians
    name named names nation nations nature navy neighbor neighbors neighbour neighbours nephew net network news
    newspaper newspapers night nom noon note novelist nurse nurses observers offer office officer officers official
    officials oil online opposition orders organisers organizers others owner owners page paper parents parliament part
    partner party passenger passengers pastor patient patients peace people person phone photographer photographers
    physician physicians pilot pilots pirates pizza plan plans plant play player players please poet point police
    policeman policy politician politicians politics poll pollster pollsters polls poor post posted posts power
    preacher presenter press prices prime prince princess print prison prisoner prisoners private pro producer
    producers products professor profile profits programme project promoter prosecutor prosecutors protester protesters
    protestors protesters public publicist publisher publishers quarter queen question questions quick race radio rain
    rapper rate rates reader readers real rebel rebels record records red reform refugees regulator regulators
    relatives religion remember report reporter reporters reports representatives rescue rescuers researcher
    researchers resident residents resources respect response restaurant result results retailers return review rich
    rival rivals road round rule rules runner sailor sale sales scholar scholars school schools science scientist
    scientists score search season secret section security see sellers senate senator senators send senior sergeant
    series service services session several sex shareholders shares shelter ship shop show siblings sign silver singer
    singers single sister sisters skipper snow social society soldier soldiers son song songs songwriter sons sorry
    source sources southern space speaker special specialist spokesman spokesmen spokesperson spokeswoman spring staff
    star stars start state states statement station stay stock stocks stop storm story street striker strong student
    students studio study style subject suicide summer sun super supporters surgeon survey survivor survivors suspect
    suspects swimmer system tables taxes taxpayers teacher teachers team teams technology teenager television tens
    terror terrorist terrorists text thank thanks theater theatre theme things thousand thousands tickets tiger time
    times title today tomorrow tonight top total tour tourist tourists town trade trader traders trading traffic train
    travel treasury trial tribute tribunal tribute trio trip troops trouble trust truth tv uncle union unions university
    upcoming update updates user users vice victim victims video videos view views village villagers violence
    visitor visitors voice volunteer volunteers vote voter voters votes war warning watch water weather web website
    wednesday week weekend welcome white widow wife wind winner winter witness witnesses woman women work worker workers
    world worst writer writers year years yes young youth
    lrb rrb lsb rsb lcb rcb nom vp usd eur gbp gb mb tb kb sdk api cpu lcd led rom ram tba tbc est hd hq id ids aka
    fyi lol omg rip wow via etc vs am pm mid non anti pro pre post
    """
)
"""Everyday words that stand with a capital at the start of sentences and in headlines, and name nobody."""

SAYING: Final = _words(
    """
    said says say told added who whose asked replied wrote writes insisted argued warned explained insists noted
    recalled claimed denied joked admitted tweeted testified commented responded acknowledged
    """
)
"""After a name alone, one of these makes it a person's."""

CIVIL: Final = _words("mr mrs ms miss mx dr prof professor sir dame lord lady rev doctor")
"""Titles that no state gives: a country's name before them says nothing of the person."""

CREDITS: Final = _words(
    "by reporting writing editing compiled photograph photo picture illustration image credit credits"
)
"""A line that begins with one of these and is short says who made the article."""

GIVEN: Final = _words(
    """
    aaron abdel abdul abigail abraham adam adrian ahmed aidan alan albert alberto alejandro alessandro alex alexander
    alexandra alexei alexis alfred ali alice alicia alison allan allen allison alvin amanda amber amelia amir amy ana
    anders andre andrea andreas andrei andres andrew andy angela angelina anita ann anna anne annette annie anthony
    antoine anton antonio april ariel arnold arthur ashley audrey austin barack barbara barry beatrice becky ben
    benjamin bernard bernie bert beth betty beverly bill billy björn bob bobby boris brad bradley brandon brenda brendan
    brett brian bridget britney brooke bruce bruno bryan caitlin calvin cameron carl carla carlo carlos carmen carol
    caroline carolyn carrie catherine cecilia charles charlie charlotte cheryl chloe chris christian christina christine
    christopher cindy claire clara clare claude claudia clint colin connie conor conrad courtney craig cristiano
    crystal curtis cynthia dale damian damon dan daniel daniela danielle danny darren dave david dawn dean debbie deborah
    denis denise dennis derek diana diane diego dieter dimitri dmitri dmitry dominic dominique don donald donna doris
    dorothy doug douglas duncan dwight dylan ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena
    eli elisabeth elizabeth ella ellen elliot emil emily emma emmanuel enrique eric erica erik ernest ethan eugene eva
    evan eve evelyn fatima felipe felix fernando fiona florian frances francesca francesco francis francisco franco
    frank franz fred frederick gabriel gabriela gareth gary gavin gemma gene geoff geoffrey george gerald gerard gerhard
    giles gina giorgio giovanni giuseppe glen glenn gloria gordon grace graham grant greg gregory guillermo gustavo guy
    hannah hans harold harriet harry harvey hassan heather hector heidi heinrich helen helena helmut henri henry herbert
    herman hillary holly howard hugh hugo ian ibrahim igor ingrid irene isaac isabel isabella ivan ivy jack jackie
    jacob jacqueline jacques jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeff jeffrey
    jennifer jenny jeremy jermaine jerome jerry jesse jessica jessie jill jim jimmy joan joanna joanne joe joel john
    johnny jon jonas jonathan jordan jorge jose josé joseph josh joshua joy joyce juan judith judy julia julian juliana
    julie june justin karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kevin kim
    kirsten kirsty klaus kris kristen kristin kurt kyle lance larry laura lauren laurence laurent lawrence leah lee
    leigh len leo leon leonard leonardo leslie lewis liam lily linda lindsay lindsey lionel lisa liz lloyd lois lorenzo
    lorraine louis louise luca lucas lucia lucy luis luke lynn madeleine manuel marc marcel marco marcus margaret maria
    marie marilyn mario marion marjorie mark markus marta martha martin martina mary mathew matt matteo matthew maureen
    maurice max maxine megan mehmet melanie melissa michael michel michele michelle miguel mike mikhail mohamed mohammad
    mohammed moira monica morgan muhammad mustafa nadia nancy naomi natalie natasha neil nelson nick nicholas nicola
    nicolas nicole nigel nikolai nina noah noel nora norman oleg oliver olivia omar oscar owen pablo pamela paolo pascal
    pat patricia patrick paul paula pauline pedro peggy penny percy pete peter petra phil philip philippe phillip
    phyllis pierre piers polly rachel rafael rahul ralph ramon randy raul ray raymond rebecca reginald rené ricardo
    richard rick ricky rita rob robert roberto robin rod roger roland ron ronald rosa rose rosemary rosie ross rowan roy
    ruby rudolf rupert russell ruth ryan sally salvador sam samantha samuel sandra sara sarah scott sean sebastian
    sergei sergey sergio shannon sharon shaun sheila shirley sian sidney silvia simon sonia sophia sophie stacey stan
    stanley stefan stella stephanie stephen steve steven stewart stuart sue susan suzanne sven sylvia tamara tania tanya
    tara ted terence teresa terry theo theodore theresa thomas tiffany tim timothy tina toby todd tom tommy tony tracey
    tracy trevor tyler ursula valerie vanessa vera veronica vicky victor victoria viktor vincent virginia vivian vladimir
    walter warren wayne wendy werner wesley will willem william winston wolfgang xavier yasmin yolanda yuri yusuf yves
    yvonne zach zachary zoe
    """
)
"""Common first names, lower case: with one in front, a name the model calls an organization is a person's."""

MONTHS: Final = _words("january february march april may june july august september october november december")

PORTFOLIOS: Final = _words(
    """
    trade commerce industry agriculture economy economic education energy environment transport transportation culture
    sport sports tourism labor labour science technology development planning immigration religious veterans public
    relations information communications water natural resources petroleum oil mining fisheries housing social welfare
    women youth family budget revenue land forestry civil aviation maritime nuclear atomic digital
    """
)
"""What ministries are of."""

"""Whether a person is "he" or "she", where the first name or the word before it says so. Mostly data."""

import re
from enum import StrEnum
from typing import Final


class Gender(StrEnum):
    """What the pronouns for a person can be."""

    HE = "he"
    SHE = "she"


_HE: Final = """
    aaron abdoulaye abdul abdullah abraham adam adebayo adel adrian ahmed aidan ajay akira alain alan alastair
    albert alberto aldo alec alejandro alessandro alex alexander alexei alfred ali alistair allan allen alphonse
    alvin amadou amir amit amos anders andre andreas andrei andres andrew andy angus anil anthony antoine anton
    antonio anwar arjun armando arnold arthur arun arvind ashok ashwin asif attila austin ayman babatunde balázs
    barack barney barry ben benjamin benoît bernard bert bilal bill billy bjarne björn bob bobby bogdan boris brad
    bradley brandon brendan brett brian bruce bruno bryan béla callum calvin carl carlo carlos carlton carsten
    cedric cem charles chidi chinedu chris christian christopher clarence claude claus cliff clifford clifton
    clint clyde colin conor conrad craig cristiano curtis cyril dafydd damian damon dan daniel danny darnell
    darren dave david dean declan deepak denis dennis derek deshawn desmond devendra didier diego dieter dietmar
    dimitri dinesh dmitri dmitry dominic dominick don donald donovan doug dougal douglas dragan duncan dwayne
    dwight dylan eamon ed eddie edgar edmond edmund eduardo edward edwin egon eli elias elliot emeka emil emilio
    emmanuel endre enrique eric erik erling ernest ernesto esteban ethan eugene evan ewan ezra fabrice fahad
    faisal farid felipe felix ferenc fergus fernando florian floyd francesco francis francisco franco frank franz
    fred frederick frédéric gabriel ganesh gareth gary gaston gavin geoff geoffrey george gerald gerard gerhard
    gethin gilbert giles giorgio giovanni giuseppe glen glenn gonzalo gopal goran gordon graham grant greg gregory
    guillaume guillermo gunnar gus gustavo guy györgy gábor gérard günter haider hamid hamish hamza hank hans
    harish harold harry hartmut harvey hassan hector heinrich helmut henri henrik henry herbert herman hernán
    hervé horace horst howard hugh hugo hussein håkan ian ibrahim ibrahima ignacio igor imran imre isaac ismail
    istván ivan jack jacob jacques jagdish jake jamal james jamie jan jared jaroslav jason javier jay jeff jeffrey
    jens jeremy jermaine jerome jerry jesus jim jimmy joachim joaquín joe joel john johnny jonas jonathan jorge
    jose joseph joshua josé juan julian julio justin jános jérôme józsef jürgen kamal kapil karan karim karl
    karsten kaspar keith kelvin kemal ken kenneth kevin khaled khalid kieran klaus kofi konrad kristian kumar kurt
    kwame kyle károly lajos lamar lance larry lars laurent lawrence leif leo leon leonard leonardo leroy lester
    lewis liam lionel lloyd lorenzo lothar louis luca lucas luigi luis luiz lukas luke luther lászló léon magnus
    mahesh mahmoud majid malcolm malik mamadou manfred manish manoj mansour manuel marc marcel marco marcus marek
    mario mark markus marquis martin marvin marwan mateo mathew mathieu matt matteo matthew matthias maurice
    mauricio max maxime maximiliano mehdi mehmet michael michel miguel mike mikhail mikkel miklós milan milton
    miroslav mitchell mohamed mohammad mohammed mohan moses moussa muhammad mukesh muqtada murat mustafa mátyás
    nabil narendra naresh nasser nathan neil nelson neville nicholas nick nicolas nicolás nigel nikola nikolai
    nils nitin noah norbert norman octavio olaf olav ole oleg oliver olivier oluwaseun omar ondrej orhan oscar
    oskar otto ousmane owen pablo padraig pankaj paolo pascal patrick paul paulo pavel pedro per percy pete peter
    petr phil philip philippe phillip pierre piers piotr prakash pramod praveen pál péter radek rafael rahul
    rajesh rajiv rakesh ralph ramesh ramon randy rashid rasmus raul ravi ray raymond recep reginald reinhard rené
    reza rhys ricardo richard rick ricky rob robert roberto rod rodney rodolfo rodrigo roger rohit roland rolf ron
    ronald ross roy ruben rudolf rufus rui rupert russell ryan rémi rüdiger saad sachin saddam saeed said salim
    salman salvador sam samir samuel sanjay santiago satish scott seamus sean sebastian sekou sergei sergey sergi
    sergio serkan seymour shashi shaun siegfried sigurd silas simon slobodan stan stanislav stanley stefan stephen
    steve steven stewart stuart sunil suresh sven sándor sören tadeusz tamás tarek tariq ted tejas tendai terence
    terry theo theodore thiago thierry thomas thorsten tibor tim timothy tobias toby todd tom tomas tomasz tommy
    tomás tony torsten trevor tunde tyler tyrone uday ulf ulrich umesh umut uwe vaclav vernon vicente victor vijay
    vikram viktor vincent vinod virat vishal vladimir volker volodymyr vuk walid wallace walter warren wayne
    wendell werner wesley wilfred wilhelm willem william winston wojciech wolfgang xavier yannick yash yasser yuri
    yusuf yves zach zachary zbigniew zdenek ziad zoltán zoran zsolt étienne
"""
_SHE: Final = """
    aaliyah aarti abby abena abigail ada adaeze adele adwoa adèle agnes agneta agnieszka aisha akua alejandra
    aleksandra alexandra alice alicia alison allison alondra amal amanda amber amelia amina aminata amira amy
    amélie ana anastasia anaïs andrea angela angelika angelina anita anja anjali anke ann anna annalena anne
    anne-marie annegret anneli annette annie annika antje antonella anuradha april araceli arianna asha asma
    astrid audrey aurélie aya barbara beata beatrice beatrix beatriz becky bernadette beth bettina betty beverly
    bianca bintou birgit birgitta blanca bodil bożena brenda bridget brigitte brit britney bronwyn bushra bärbel
    béatrice caitlin camila camille carla carlota carmen carol carola carolina caroline carolyn carrie catalina
    catherine cecilia chantal charlotte cheryl chiamaka chiara chioma chloe christina christine cindy claire clara
    clare claudia clémence colette colleen concepción connie consuelo corinne cristina cynthia céline dagmar dalia
    dana daniela danielle danièle danuta daphne darya dawn debbie deborah deepika delia della denise diana diane
    dina divya dolores dominique donna doreen doris dorothy edith edna eileen ekaterina elaine eleanor elena elin
    elisa elisabeth elizabeth elke ella ellen elsa elsbeth elvira emily emma enid erica erika erin erzsébet
    esperanza estelle esther ethel eudora eugenia eunice eva eve evelyn ewa ewelina faith farah fatemeh fatima
    fatma fatmata fatoumata felicity fern fernanda fiona flavia florence folake frances francesca francisca
    franziska françoise freda freya funmi gabriela gabriele gabriella geeta gemma geneviève georgia geraldine
    gerda gertrude ghislaine gina ginger giorgia gisela gita giulia glenda gloria grace graciela greta guadalupe
    gudrun gunilla gwen gwyneth halina hanan hannah hannelore harriet hazel heather hedda heidi heike helen helena
    helga hermione hilda hilde hildegard hillary holly hortense huda hélène ildikó ilse imelda imogen indira ines
    ingeborg inger ingrid inès inés irene irina iris isabel isabela isabella isabelle ivana ivy jacinda jackie
    jacqueline jacquelyn jadwiga jamila jana jane janet janice jasmine jaya jayalalithaa jeanne jeannette jemima
    jennifer jenny jessica jill jimena joan joanna joanne jolanta jolene josefina josephine josie joséphine joy
    joyce juana judit judith judy julia juliana julie june jutta kamala karen karin karla katalin katarina
    katarzyna kate kateryna katherine kathleen kathryn kathy katie katja katrina kavita kay kayla keisha kendra
    kerstin khadija kimberly kirsi kirsten kirsty klára kristen kristin kristina krisztina käthe laila lakshmi
    lalita lata latasha latifa latoya laura lauren layla leah leila lena lenka leonora leslie leticia leyla liesel
    lieselotte lily linda lindsay lindsey lisa liv liz lois lorena lorna lorraine lotte lottie louisa louise
    lourdes lucia lucie lucille lucrezia lucy lucía ludmila ludmilla luisa luz lydia lydie lynn lyudmila léa mabel
    madeleine madhuri maeve magdalena mai mairead maite maja mamata manuela mara margaret margarete margarita
    margot marguerite maria mariama mariana maricela marie marilyn marina marion marisol marit marjorie marlene
    marsha marta martha martina mary maryam mathilde matilda maureen maxine maya mayawati małgorzata mechthild
    meena meera megan melanie melissa mercedes mette mia micaela michela michelle mildred milena millicent minnie
    miranda mireille miriam moira mollie molly mona monica monique muriel myra myrtle mónica nadezhda nadia nadine
    nancy naomi natalia natalie natalya natasha nathalie nawal nell nellie ngozi niamh nicola nicole nina nirmala
    nkechi noemí noor nora norma noura noémie odette odile oksana olena olga olive olivia opal orla oxana padma
    paloma pamela paola pascale patricia paula pauline paz pearl peggy penelope penny pernille petra philippa
    phoebe phyllis pilar pippa polly pooja pratibha priscilla priti priya prudence rachel radha ragnhild rani
    rania raquel rasha rebecca reem rekha renata renate renee revati rhoda rhonda rima rita roberta rocío roisin
    rosa rosalind rosalía rosario rose rosemary rosie roswitha roxanne ruby ruth sabine sadie sally salma samantha
    samira sandra saoirse sara sarah savita selma shabana shanice shanti sharon sheila shilpa shirin shirley sian
    signe sigrid silje silke silvia simone sinead siobhan siri sita smriti snezana sofia sofía solange soledad
    solveig sonali sonia sophia sophie soraya stacey steffi stella stephanie sue summer sunita susan susannah
    sushma suzanne svetlana sylvia sylvie séverine tabitha tamar tamara tamika tamsin tania tanya tara tatiana
    teodora teresa teresita tess tessa thandiwe thea thelma theresa thérèse tiffany tina tove tracey tracy trudy
    ulla ulrike una unni ursel ursula usha ute valentina valeria valerie valérie vandana vanessa vera verity
    veronica vesna vicky victoria vidya viola virginia virginie vivian véronique waltraud wangari wanjiru wendy
    wilma winifred winnie ximena yaa yasmin yasmine yelena yolanda yolande yulia yuliya yvette yvonne zahra zainab
    zaynab zdenka zeynep zoe zsuzsanna zsófia zuzana ágnes édith élisabeth élodie émilie
"""
_FIRST_NAMES: Final = dict.fromkeys(_HE.split(), Gender.HE) | dict.fromkeys(_SHE.split(), Gender.SHE)
"""First names, lower case; those that men and women share are in neither list."""
_HIS_STYLES: Final = """
    mr sir lord king prince pope count duke baron sheikh father brother uncle son husband businessman spokesman chairman
    congressman actor nephew grandfather grandson stepfather boyfriend widower brother-in-law son-in-law father-in-law
    bishop archbishop monsignor imam
"""
_HER_STYLES: Final = """
    mrs ms miss dame lady queen princess countess duchess baroness mother sister aunt daughter wife businesswoman
    spokeswoman chairwoman congresswoman actress niece grandmother granddaughter stepmother girlfriend widow
    sister-in-law daughter-in-law mother-in-law policewoman councilwoman headmistress
"""
_STYLES: Final = dict.fromkeys(_HIS_STYLES.split(), Gender.HE) | dict.fromkeys(_HER_STYLES.split(), Gender.SHE)
"""Words before a name, lower case, that only one of them bears."""


def gender_of(name: str, before: str = "") -> Gender | None:
    """Of a person's name and the word `before` it; None where neither says."""
    first = re.split(r"[ -]", name, maxsplit=1)[0].lower()
    return _STYLES.get(before.lower().rstrip(".")) or _FIRST_NAMES.get(first)

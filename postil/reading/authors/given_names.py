"""Given names that are common in many countries' newspapers: they tell a person from a place."""

from __future__ import annotations

import re

# Names that are as often places or everyday words are left out: Sydney, Will.
GIVEN_NAMES_TEXT = """
aaron abbey abby abdul abdullah abena abhijit abhinav abhishek abigail abiodun abiola adaeze adam
adama adebayo adele adeola adeyemi aditi aditya adolfo adrian adriana adunni agata agnes agnieszka
ahmad ahmed aidan aileen aimee ainsley aisha ajay akash akbar akiko akinwale akira alan alana
alastair albert alberto alec alejandra alejandro aleksandar aleksander aleksandra alena alessandra
alessandro alessia alex alexa alexander alexandra alexandre alexandru alexis alfonso alfred
alfredo alhassan ali alice alicia alina alison alistair aliyu alka allan allegra allen allie
allison allyson alma almudena aloysius alvaro alyson alyssa alyssia amadou amal amanda amandine
amara amarachi ambrose amelia amelie amina aminata amir amit amitabh amos amrita amy ana anand
ananya anastasia anastasiya anatoly anders andre andrea andreas andrei andrej andres andrew
andrius andrzej andy angel angela angelina angelo angie angus anika anil anirudh anita anja anjali
anjana ankit ann anna annabel anne anneke anneli annette annie annika ansel anselm anshul anthea
anthony antoine anton antonia antonio antti anu anuj anupam anupama anurag anusha anya aparna
apoorva archana archie ariana arianna ariel arjun arkady arlene arlo armand armando arnaud arne
arnold aron arpita arthur arturo arun arundhati arvind asha ashish ashley ashok ashwin asif astrid
aswin atul aubrey audrey augusto aurelie aurelien aurelio ava avery avinash avishek axel ayaan
ayesha ayodele ayse ayush azeez aziz babatunde barbara barry bashir bastien bea beatrice becca
becky belinda ben benedict benjamin benji benny bernadette bernard bernardo bernie bert bertrand
beth bethany betsy betty beverly bharat bhavna bianca bilal bill billy birgit birgitta björn
blaine blair blake blanca bob bobby bogdan bolanle boniface bonnie boris brad bradley brady bram
brandi brandon branwen breanna brenda brendan brennan brent bret brett brian brianna brianne
bridget bridgette brigid brigitte brittany brodie bronwyn brooke bruce bruna bruno bryan bryce
bukola cai caitlin caleb callum calum calvin cameron camila camilla camille candace candice carey
carina carl carla carlo carlos carly carmela carmen carol carole carolin carolina caroline carolyn
carolyne carrick carrie carsten casey cassandra cassidy cassie catalina catarina cate cathal
catherina catherine cathryn cathy cecil cecile cecilia cedric celeste celia celine cesar chaitanya
chandra chantal chantelle charlene charles charlie charlize charlotte chase cherie cherise cheryl
chiamaka chiara chidi chidinma chika chinedu chinwe chioma chloe chloé chris chrissy christa
christiana christie christina christine christoph christophe christopher christy chuck chukwuma
cian ciara cindy ciro claire clara clare clarence clark claudia claudine claudio claus clayton
clea clemens clement clementina clementine clifford clint clio clive cody coleen colin colleen
colm conall concepcion connie connor conor conrad constance consuelo cora corey corina corinna
corinne cormac cornelia cornelius corrado cory cosima courtenay courtney craig cristian cristiano
cristina cristobal curt curtis cynthia cyril cyrus dafydd dahlia dalia damaris damian damien
damilola damola damon dan dana danica daniel daniela daniella danielle danilo danish danny danuta
daphne daphné darcy daria darian dario darius darlene darrell darren darryl darya daryl dave david
davide davina dawid dean deanna deb debashis debbie debora deborah debra declan dee deepa deepak
deirdre delia delphine demetrius denise deniz dennis derek dermot desiree desmond detlef devika
devin devyani dewi dexter dhruv diana diane diarmuid didier diego dieter dietmar dilip dimitri
dimitris dina dinesh dionne divya dmitri dmitry dmytro dolly dolores domenico dominic dominik
dominique don donal donald donato donna donnie donovan doreen dorian doris dorota dorothea dorothy
doug douglas dragan drew duane duncan dunja dustin dwight dylan dympna eamon eamonn eckhard ed
eddie edgar edith edmund eduard eduardo edward edwin efosa efrain egon eileen eilidh eimear eino
eirik ekaterina elaina elaine elayne eleanor elektra elena eleni eleonora elham eli eliana elias
elif elijah elina elinor eliot eliott elisa elisabeth elise elisha eliza elizabeth elke ella ellen
ellie elliot elliott elly elodie eloise elsa elsie elvira elvis elyse emanuel emeka emerson emil
emilia emilie emilio emily emine emir emma emmanuel emmet emmett emre enda enid enrico enrique
eoghan eoin eric erica erich erick erik erika erin ernest ernesto erwan erwin esme esperanza
esteban estelle esther ethan etienne eugene eugenia eugenie eun eunice eva evan evangeline eve
evelina evelyn ewa ewan eyal ezekiel ezra fabian fabiana fabien fabio fabrice fabrizio fahad
faisal farah farhad farhan farid farouk fatima fatma fatou fausto faye feargus federico felicia
felicitas felicity felipe felix fergal fergus fernanda fernando fidelis filip filippo finbarr
finlay finn fintan fiona fionnuala flavia fleur florentina florian folake fouzia frances francesca
francesco francis francisco franck franco francois frank franklin franz françois françoise fraser
fred freda freddie frederic frederick frederik fredrik fredrika freya frieda friedrich funke funmi
gabby gabriel gabriela gabriella gabrielle gaby gaelle gail gareth garrett gary gaurav gavan gavin
geeta gemma gene genevieve gennady geoff geoffrey georg george georges georgie georgina georgios
geraint gerald geraldine gerard gerardo gerda gerhard germaine gerrit gerry gert gertrude ghassan
gia giada gianna gideon gilbert gilberto gillian gina gino giorgio giovanni gisela gita giulia
giuliana giulio giuseppe gladys glenda glenn glenys gloria goran gordon govind gracie graeme
graham grainne grant grazia greg gregg gregor gregory greta gretchen gro guillaume guillermo
gulshan gunilla gunnar gunther gurpreet gus gustav gustavo gwen gwendoline gwendolyn gwyneth habib
hadiza hailey hakan hakeem hakon hal haleema haley halima hamid hamish hamza hannah hanne hanneke
hans hari haris harish harold haroon harpreet harriet harriett harrison harry haruka harvey hassan
hattie haydn hayley hazel heather hector hedda heidi heike heikki heinke heinrich heinz helen
helena helga helmut hema hemant henri henrietta henriette henrik henry herbert hermann hermione
hester hetty hieronymus hilary hilda hilde hildegard hillary himanshu hiroko hiroshi holly horacio
horst howard howie hrishikesh hubert hubertus hugh hugo huma hussain hussein huw iain ian ibrahim
ibrahima idris ifeanyi ifeoma ignacio igor ikenna ilana ilaria ileana ilse ilya imelda imogen
imran inaki inderjit indira ines inga ingeborg ingrid ingvild inna ioana ioannis ira irene irina
irma irwin isaac isabel isabella isabelle isaiah isha ishaan ishita ismail isobel isolde ivan
ivana ivar ivo ivor iwan jaakko jacinta jack jackie jaclyn jacob jacqueline jacques jacqui jad
jada jae jagdish jaime jaimie jake jakob jakub jalen jamal jameela james jameson jamie jamila jan
jana jane janelle janet janice janie janine janna janvier jared jari jaroslav jarrett jarrod
jarvis jasmine jason jasper javed javier jay jaya jayant jaydeep jayden jayesh jayne jayson jean
jeanette jeanne jeannie jed jedidiah jeetendra jeff jeffery jeffrey jemima jemma jen jenna jennie
jennifer jenny jens jeong jeremiah jeremias jeremy jerilyn jerome jerrod jerry jesper jess
jessamyn jesse jessica jessie jessika jesus jhon jia jiho jill jillian jim jimena jimmy jin
jitendra jiwon joachim joakim joan joana joanna joanne joao joaquin jocelyn jochen jodi jodie jody
joe joel joelle joerg joey johan johann johanna johanne johannes john johnnie johnny jolene jolie
jon jonah jonas jonathan jonathon joost jordana jordi jorg jorge jorgen jorunn jose josef josefina
joseph josephina josephine josette josh joshua josiah josie josé jovana joyanna joyce juan juana
juanita judah judi judith judson judy juergen juha jukka jules juli julia julian juliana juliane
julianna julianne juliano julie julien juliet juliette julio juma justin justina justine justyna
jürgen kabir kaitlin kaitlyn kaja kalpana kamal kamala kamila kamran kanika kanishka kapil kara
karan karen kari karim karin karina karl karla karlee karolina karthik kartik kasey kasia kaspar
kasper kat katarina katarzyna kate katelyn katerina kateryna kath katharina katharine katherine
kathi kathleen kathrin kathryn kathy katia katie katja katrin katrina katy kaushik kavita kavitha
kay kayla kayleigh kayode keegan keerthana keerthi kehinde keiko keir keira keiran keisha keith
kelley kelli kellie kelly kelsey kemi ken kendall kendra kenji kenneth kenny kenzie keri kerri
kerrie kerry kerstin kevan kevin khadija khaled khalid khurram kiara kiera kieran kim kimberley
kimberly kingsley kiran kirill kirk kirsten kirsti kirstie kirstin kirsty kishore kitty kjell
klara klaus knut kofi konrad konstantin kostas kourtney kris krishna krishnan krista kristen
kristi kristian kristin kristina kristine kristy krisztina krystal krystle krzysztof kumar kunal
kunle kurt kushal kwabena kwame kwasi kyle kylie kyra lachlan laila lakshmi lana lance lara larisa
larissa larry lars lasse latoya laura laurel lauren laurence laurent lauri laurie lavinia lawrence
lawson lazar lea leah leandra leandro leanne lee leeann leif leigh leigha leila leilani lena lenka
lennart lenny leo leon leonard leonardo leonie leonor leonora leopold leroy lesley leslie lester
leticia letitia levi lewis liam liana libby lidia liesbeth liese ligaya lila lilah lili lilian
liliana lilith lillian lily lina linda lindsay lindsey lindy linnea linus lionel lior lisa lisbeth
lise liv livia liz liza lizzie llewellyn lloyd logan loic lois lola lolita lonnie lorcan loredana
lorelei loren lorena lorenzo loretta lori lorna lorne lorraine lottie lou louella louis louisa
louise luc luca lucas lucia lucian luciana luciano lucie lucien lucille lucinda lucio lucrezia
lucy ludmila ludovic luigi luis luisa luiz lukas luke luther lutz lydia lyn lynda lynette lynn
lynne lynsey lysander maarit maarten mabel macey maciej mackenzie maddie madeleine madeline madhav
madhu madhuri mads maeve mafalda magali magda magdalena maggie magnhild magnus mahendra mahesh
mahima mahmoud maia maira maisie maitland maja malachi malachy malak malala malcolm malik malika
malin malini mallory mamta manan mandeep mandy manfred manish manisha manju manoela manoj mansi
mansoor manu manuel manuela mara marc marcel marcela marceline marcelo marci marcia marcin marco
marcos marcus marcy mareike marek margaret margarita margaux margit margo margot marguerite maria
mariah mariam marian mariana marianne mariano maribel maricel marie mariel mariella marija marika
marilena marilou marilyn marina marine mario marion marisa marissa mariya marjolein marjorie mark
marketa marko marlena marlene marlon marnie marsha marshall marta martha martijn martin martina
marty martyn marvin marwa marwan mary maryam masood massimo mateo matheus mathew mathias mathieu
mathilda mathilde matias matilda matt matteo matteus matthew matthias mattias maude maura maureen
maurice mauricio maurizio mauro mavis max maxime maximilian maxine maxwell maya mayank mayra mayur
mckenna mckenzie meagan meera meg megan meghan mehak mehdi mehmet mehreen mel melanie melina
melinda melisa melissa melody melvin melvyn meredith merle merve meryl mette mia micaela micah
michael michaela michal michał michel michele michelle mick miguel mihai mihir mika mikael mikayla
mike mikel mikhail mikkel mikko milena miles milind millicent millie milo milton mimi mina minal
minna minnie mira miranda mirela mirella miriam mirjam mirko miroslav misha mitch mitchell mithun
mitra moana modupe mohamad mohamed mohammad mohammed mohan mohd mohini mohsin moira molly momodou
mona monica monika monique monty morag morgan moritz morten morwenna mosab moses mosiah moushumi
mridula mrinal muhammad muhammed mukesh mukul muna munir muriel murray musa mustafa muthoni mya
mykola myles myra myriam myron nabil nabila nadeem nader nadia nadim nadine nadja naeem nafisa
nagesh naima najib nalini namrata nancy nandini nanette naomi naomie narendra naresh naseem nasir
nasreen natalia natalie natalya natasha nate nathalia nathalie nathan nathaniel naveed naveen
navneet nayana nayla ndidi nea neal neel neelam neera neeraj neeta neetu neha neil nell nelson
nerissa nestor neville ngozi niall niamh niccolo nicholas nick nickolas nicky nico nicola nicolas
nicole nicolette nidhi nidia niels nigel niharika niina nikhil nikita nikki niklas nikola nikolai
nikolaos nikolas nilanjana nimisha nina ninette niraj nirmala nisha nishant nishtha nita nitin
nkechi nkem nnamdi noah noel noelia noelle noemi nolan nolwenn nomsa noor nora norah norbert
norberto noreen norma norman norris noura nuala nuno nuria nwando obinna oceane octavia octavian
odette odile oisin okechukwu oksana olaf olamide olayinka ole oleg oleh oleksandr oleksiy olena
olga oliver olivia olivier oliwia olli olu olufemi olumide oluwaseun omar omari omkar ondrej
onyinye oona ophelia oriana orla orson osagie osama osborne oscar oskar osman oswald otto owais
owen oyinkansola oyvind pablo paddy padma padraig paige pallavi paloma pam pamela pankaj paola
paolina paolo paras parker parminder parth parul parvati pascal pascale pat patrice patricia
patrick patrik patrizia patrycja patti patty paul paula paulette paulina pauline paulo pavan pavel
pavlo pawel pedro peggie peggy pekka pelin pelumi penelope penny percy pernille perry petar pete
peter petra petros peyton phil philip philippa philippe phillip philomena phoebe phyllis pia
pierluigi piero pierre pieter pietro pilar piotr piper pippa polina polly pooja poonam portia poul
prabhat prachi pradeep pragya prakash pramod pranav pranay pranjal prasad prasanna prashant
prateek pratik praveen preethi preeti pritam prithvi priti priya priyam priyanka priyanshu puja
puneet puneeta punit purva pushpa qasim quentin quincy quinn quinton raanan rabia rachael rachel
rachelle rachna radha radhika radoslav raed rafael rafaela rafal rafe raffaella rafiq ragini
ragnhild raheel raheem rahim rahul raina rainer raj rajan rajat rajeev rajendra rajesh rajiv
rakesh ralph raluca raman ramana ramesh rami ramin ramiro ramon ramona ramsey randal randall randy
rania ranjan ranjit raphael raquel rashad rashid rashida rashmi rasmus rastislav raul ravi
ravindra ray raymond raymund razia rebecca rebekah reece reed reena reggie regina reginald rehan
reid reiner reinhard rekha remi remy rena renata renato rene renee renny reshma reto reuben rex
reynaldo reza rhea rhiannon rhoda rhona rhonda rhonwen rhydian rhys ria riaz ricarda ricardo
riccardo richa richard richie rick rickard ricky rico riitta rikard riley rina ringo rishabh rishi
rita ritesh ritika ritu riya roald rob robbie robert roberta roberto robin robyn robynne rocco
rochelle rocio rod roderick rodney rodrigo rogelio roger rohan rohini rohit roland rolando rolf
romain romana romina romy ron rona ronald ronaldo ronan ronnie rory rosa rosalia rosalie rosalind
rosalyn rosamund rosanna rosanne rosario roseanne rosemary roshan roshni rosie rosita roslyn ross
roswitha rowena roxana roxanna roxanne roy rozina ruairi ruben rubina rudi rudolf rudy rufus ruhi
rukmini rupa rupal rupali rupert rushil russ russell ruta ruth ruthie ryan rüdiger sabah sabina
sabine sabrina sachin sadia sadie sadiq safa sahil saif saima sajid saket sakshi salim sally salma
salman salome salvatore sam samantha samar sameer samina samir samira sammy sampath samuel sana
sandeep sandhya sandra sandro sandy sangeeta sania sanjana sanjay sanjeev sanna santosh sapna sara
sarah sarai sarika saroj sasha saskia satish satoshi satu saul sauli saumya saurabh savita sayed
scarlett scott sean sebastian sebastien seema selena selina selma senan seong serena serge sergei
sergey sergio serhiy seth seun seyi shabana shabnam shae shafaq shahbaz shahid shaista shakira
shalini shamim shamima shanaya shane shanelle shania shankar shannon shanta shanti sharad sharmila
sharmin sharon sharona sharron shashank shashi shaun shauna shauntel shawn shawna shaye shayla
shayna sheena sheetal sheila shelagh shelby sheldon shelia shelley shelly shelton sheree sheri
sherrie sherry sherwin shilpa shinji shira shirin shirley shivam shivangi shivani shobha shona
shoshana shreya shruti shubha shubham shweta shyam sian sibusiso siddharth siddhartha sidney
sienna sigrid silas silje silvana silvia silvio simeon simon simona simone simran sindhu sindre
sinead siobhan sipho slavko smita smriti sneha snehal sofia sohail solange soledad solveig somnath
sonal sonali sonia sonja sonny sonya sophia sophie soraya soren sourav spencer spiros sridhar
srinivas stacey stacy staffan stan stanley stavros stefan stefania stefanie stefano steffen
stelios stella stellan stephan stephane stephania stephanie stephanus stephen steve steven stewart
stig stine stuart stuti subhash subir suchitra sudha sudhir sue suhail suhasini sujata sujay sujit
sukanya sulaiman suleiman sumaira suman sumana sumit sunanda sunil sunita suparna supriya surabhi
suraj surbhi surendra suresh susan susana susanna susannah susanne sushant sushil sushma susie
suzanne suzy svein sven svetlana swapna swapnil swati syed sylvain sylvana sylvester sylvia sylvie
sylwia synnove tadeusz tahir taiwo takashi takumi tamara tamika tammie tammy tamsin tamsyn tania
tanner tanvi tanvir tanya tapan tapiwa tara tariq tariqa tarun tash tasha tatiana tatyana tauseef
tawanda taylor ted teddy tejas temitope tendai teodor teodora terence teresa teri terje terrence
terri terry tess tessa tessie thabo thaddeus thalia thandi thando thea theo theodora theodore
theresa therese thiago thibault thierry thijs thilo thom thomas thora thorsten tiago tiana tiarnan
tierney tiffany tilda tim timo timothy tina tino titus tiziana tobey tobi tobias toby todd todor
tolu tom tomas tomaso tomasz tomiko tommy tomoko toni tonia tony torben torsten toyin tracey traci
tracy travis treena tremaine trent trevor trey tricia trina trish trishna tristan tristram trond
trudi trudy tulika tunde tuomas tushar tyler tyra tyrone uche uchenna udo ulf ulla ulrich uma
umair umang umar umesh upasana urmila urs ursula urvashi usama usha usman uta uwe vaibhav vaishali
vaishnavi val valentin valentina valeria valerie vanessa vanya varsha varun vasiliki vasily
vasudha veena veera velma venkat vera vernon veronica vibha vibhav vicki vickie vicky victor vidhi
vidya vijay vikas vikram vikrant viktor viktoria vimal vinay vince vincent vincenzo vineet vineeta
vinita vinod viola violeta vipin vipul viraj virat virgil virginie vishal vitaly vittoria vittorio
vivek vivian viviana vivien vivienne vladimir vladislav volha volker volodymyr vusi vyacheslav
wade waleed walid wallace wallis walter wanda waqar warren waseem wasim wayne wenceslao wendell
wendy werner wes wesley whitley whitney wiebke wiktoria wilbur wilfred wilhelm wilhelmina willa
william willie wilma winifred winnie winona winston wojciech wolfgang wolfram wouter wyatt wyn
xander xavier xenia ximena xin xolani yael yahya yair yana yann yannick yara yash yashwant yasin
yasir yasmin yasmina yasmine yassin yaw yelena yemi yetunde yevgeny yewande yiannis yogesh yoko
yolanda yolande yoshi younis yousef youssef ysabel yuki yulia yuliya yunus yuri yusra yusuf yvan
yves yvette yvonne zac zach zachariah zachary zachery zack zahid zahir zahra zaid zain zainab
zainul zaira zakaria zander zane zara zeeshan zeinab zeke zena zenia zeynep zhanna zia zilla zita
ziya zlatan zoe zoltan zora zoran zoë zsofia zubair zubeida zuleikha zuri zuzana
"""
GIVEN_NAMES = frozenset(GIVEN_NAMES_TEXT.split())


# Endings of family names that no place, section or outlet of two words has.
FAMILY = re.compile(
    r"\w{3,}(?:[eo]v|[eo]vich?|ović|[oe]wski|insk[yi]|[oe]vsk[yi]|icz|czyk|[eo]nko|chuk|shvili|adze"
    r"|poul(?:os|ou)|[iî]dis|akis|sson|sdóttir|sdottir|oğlu|oglu|escu|[aio]nen|krishnan|swamy)"
)
INITIAL = re.compile(r"[A-Z]\.")


def is_surely_person(name: str) -> bool:
    """Whether a name is a person's by its given name, an initial in its middle or its ending."""
    words = name.split()
    if has_given_name(name) or any(map(INITIAL.fullmatch, words[1:-1])):
        return True
    return len(words) > 1 and bool(FAMILY.fullmatch(words[-1].casefold()))


def has_given_name(name: str) -> bool:
    """Whether a name begins with a common given name that is no everyday word or place."""
    words = name.split(maxsplit=1)
    return bool(words) and words[0].strip(".").casefold() in GIVEN_NAMES

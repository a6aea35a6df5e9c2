"""Given names that are common in many countries' newspapers: they tell a person from a place."""

from __future__ import annotations

# Names that are as often places or everyday words are left out: Sydney, Will.
GIVEN_NAMES_TEXT = """
aaron aastha abbey abby abdou abdul abdullah abdullahi abena abhijit abhinav abhishek abigael
abigail abiodun abiola achim adaeze adam adama adaobi adebayo adele adeola adeyemi aditi aditya
adolfo adrian adriana adunni agata agnes agnieszka agustin ahmad ahmed ahmet aidan aileen aimee
ainhoa ainsley aisha ajay akash akbar akiko akinwale akira akosua alan alana alastair albert alberto
albertus alec alejandra alejandro aleksandar aleksander aleksandr aleksandra aleksei alena
alessandra alessandro alessia alex alexa alexander alexandra alexandre alexandru alexey alexis
alfonso alfred alfredo alhassan ali aliaksandr alice alicia alina alisha alison alistair aliyu alka
allan allegra allen allie allison allyson alma almudena aloysius alvaro alvin alyson alyssa alyssia
amadou amal amanda amandine amara amarachi ambrose amelia amelie amina aminata amir amit amitabh
amos amrita amy ana anahita analia anand ananya anastasia anastasios anastasiya anatoly anders andre
andrea andreas andrei andrej andres andrew andrius andrzej andy angel angela angelina angelo angie
angus anika anil anirudh anita anja anjali anjana ankit ann anna annabel anne anneke anneli
annemarie annette annie annika annmarie ansel anselm anshul anthea anthony antoine anton antonella
antonia antonio antti anu anuj anupam anupama anurag anusha anya aoife aparna apoorva apostolos
archana archie ariana arianna ariel arif arjun arkady arlene arlo armand armando armen arnaud arne
arnold arnulf aron arpita artem arthur arturo arun arundhati arvind asha ashish ashleigh ashley
ashok ashutosh ashwin asif asli astrid aswin atsuko attila atul aubrey audrey augusto aurelie
aurelien aurelio ava avery avinash avishek axel ayaan ayesha ayodele ayse ayush azeez aziz babatunde
barbara barry bartosz bashir bastien bayo bea beate beatrice becca becky belinda ben benedict
benjamin benji benny benoit berit bernadette bernard bernardo bernhard bernie bert bertrand beth
bethany betsy bettina betty beverly bharat bhavna bianca bilal bill billy birgit birgitta biswajit
bjorn björn blaine blair blake blanca bob bobby bogdan bohdan bojan bolanle boniface bonnie boris
bozena brad bradley brady bram brandi brandon branwen breanna brenda brendan brennan brent bret
brett brian brianna brianne bridget bridgette brigid brigitte britta brittany brodie bronwyn brooke
bruce bruna bruno bryan bryce bukola burak cai caitlin caleb callum calum calvin cameron camila
camilla camille candace candice caoimhe cara carey carina carl carla carlo carlos carlotta carly
carmela carmen carol carole carolin carolina caroline carolyn carolyne carrick carrie carsten casey
cassandra cassidy cassie catalina catarina cate cathal catherina catherine cathryn cathy catriona
cecil cecile cecilia cedric celeste celia celine cemil cesar chaitanya chandra chandrika chantal
chantelle charlene charles charlie charlize charlotte chase cherie cherise cheryl chiamaka chiara
chidi chidinma chika chinedu chinonso chinwe chioma chloe chloé chris chrissy christa christel
christiana christie christina christine christoph christophe christopher christy chuck chukwuma cian
ciara ciaran cillian cindy ciro claire clara clare clarence clarissa clark claudia claudine claudio
claus clayton clea clemence clemens clement clementina clementine clifford clint clio clive cody
coleen colette colin colleen colm conall concepcion connie connor conor conrad constance constantin
consuelo cora corey corina corinna corinne cormac cornelia cornelius corrado cory cosima cosmin
courtenay courtney craig cristian cristiano cristina cristobal csaba curt curtis cynthia cyril cyrus
dafydd dagmar dahlia dalia dalibor damaris damian damien damilola damjan damola damon dan dana
danica daniel daniela daniella danielle danijel danilo danish danny danuta daphne daphné darcy daria
darian dario darius dariusz darlene darrell darren darryl darya daryl dave david davide davina davor
dawid dean deanna deb debashis debbie debjani debora deborah debra declan dee deepa deepak deepti
deirdre delia delphine demetrius denise deniz dennis derek dermot desiree desmond detlef devika
devin devyani dewi dexter dhruv diana diane diarmuid didier diego dieter dietmar dieudonne dilara
dilip dimitar dimitri dimitris dina dinesh dionne divya dmitri dmitriy dmitry dmytro dolly dolores
domenico dominic dominik dominique don donal donald donato donna donnie donovan doreen dorian doris
dorota dorothea dorothee dorothy doug douglas dragan dragana drew duane duncan dunja dusan dustin
dwight dylan dympna eamon eamonn ebru eckhard ed eddie edgar edith edmond edmund eduard eduardo
edward edwin edyta efosa efrain egon eileen eilidh eimear eino eirik eivind ekaterina ekrem elaina
elaine elayne eleanor elektra elena eleni eleonora elham eli eliana elias elif elijah elin elina
elinor eliot eliott elisa elisabeth elise elisha eliza elizabeth elke ella ellen ellie ellinor
elliot elliott elly elodie eloise elsa elsie elvira elvis elyse elzbieta emanuel emeka emerson emil
emilia emilie emilija emilio emily emine emir emma emmanuel emmet emmett emre enda enid enrico
enrique eoghan eoin eric erica erich erick erik erika erin ernest ernesto erwan erwin esme esperanza
esteban estelle esther eszter ethan etienne eugene eugenia eugenie eun eun-ji eunice eva evan
evangelia evangeline eve evelina evelyn ewa ewan eyal ezekiel ezra fabian fabiana fabien fabio
fabrice fabrizio fahad faisal faizal farah farhad farhan farid farida farouk fatemeh fatima fatma
fatou fausto faye feargus federico felicia felicitas felicity felipe felix femke ferenc fergal
fergus fernanda fernando fidelis filip filippo finbarr finlay finn fintan fiona fionnuala flavia
fleur florentina florian folake fouzia frances francesca francesco francis francisco franck franco
francois frank franklin franz françois françoise fraser fred freda freddie frederic frederick
frederik fredrik fredrika freya frieda friedrich funke funmi gabby gabor gabriel gabriela gabriella
gabrielle gaby gaelle gail galina gareth garrett gary gaurav gavan gavin geeta gemma gene genevieve
gennady geoff geoffrey georg george georges georgie georgina georgios geraint gerald geraldine
gerard gerardo gerda gerhard germaine gerrit gerry gert gertrude ghassan gheorghe ghulam gia giada
gianluca gianna gideon gilbert gilberto gillian gina gino giorgio giorgos giovanni gisela gita
giulia giuliana giulio giuseppe gladys glenda glenn glenys gloria goran gordon govind gracie graeme
graham grainne grant grazia greg gregg gregor gregory greta gretchen gro grzegorz guillaume
guillermo gulshan gunilla gunnar gunther gurpreet gus gustav gustavo gwen gwendoline gwendolyn
gwyneth gyorgy habib hadiza hailey hakan hakeem hakon hal haleema haley halima hamid hamish hamza
hanna hannah hanne hanneke hannes hans harald hari haris harish harold haroon harpreet harriet
harriett harrison harry haruka harvey hassan hattie haydn hayley hazel heather hector hedda heidi
heike heikki heinke heinrich heinz helen helena helene helga helmut hema hemant hendrik henri
henrietta henriette henrik henry herbert hermann hermione herve hester hetty hieronymus hilary hilda
hilde hildegard hillary himanshu hiroko hiroshi holly horacio horst howard howie hrishikesh hubert
hubertus hugh hugo huma hussain hussein huw iain ian ibrahim ibrahima idris ifeanyi ifeoma ignacio
igor ikenna ilana ilaria ildiko ileana ilse ilya imelda imogen imran inaki inderjit indira ines inga
ingeborg ingrid ingvild inna ioana ioannis ira irene irina irma irwin isaac isabel isabella isabelle
isaiah isha ishaan ishita ismail isobel isolde ivan ivana ivar ivo ivor iwan jaakko jacek jacinta
jack jackie jaclyn jacob jacqueline jacques jacqui jad jada jae jagdish jaime jaimie jake jakob
jakub jalen jamal jameela james jameson jamie jamila jan jana jane janelle janet janice janie janine
janna janusz janvier jared jari jarmila jaroslav jarrett jarrod jarvis jasmine jason jasper javed
javier jay jaya jayant jaydeep jayden jayesh jayne jayson jean jean-paul jean-pierre jeanette jeanne
jeannie jed jedidiah jeetendra jeff jeffery jeffrey jelena jemima jemma jen jenna jennie jennifer
jenny jens jeong jeremiah jeremias jeremy jerilyn jerome jerrod jerry jesper jess jessamyn jesse
jessica jessie jessika jesus jhon jia jiho jill jillian jim jimena jimmy jin jiri jitendra jiwon
joachim joakim joan joana joann joanna joanne joao joaquin jocelyn jochen jodi jodie jody joe joel
joelle joerg joey johan johann johanna johanne johannes john johnnie johnny jolene jolie jon jonah
jonas jonathan jonathon joost jordana jordi jorg jorge jorgen jorunn jose josef josefina josep
joseph josephina josephine josette josh joshua josiah josie josé jovana joyanna joyce juan juana
juanita judah judi judit judith judson judy juergen juha jukka jules juli julia julian juliana
juliane julianna julianne juliano julie julien juliet juliette julio juma junaid jurgen justin
justina justine justyna jürgen kabir kaitlin kaitlyn kaja kalpana kamal kamala kamau kamila kamran
kanika kanishka kapil kara karan karel karen kari karim karin karina karl karla karlee karolina
karthik kartik kasey kasia kaspar kasper kat katarina katarzyna kate katelyn katerina kateryna kath
katharina katharine katherine kathi kathleen kathrin kathryn kathy katia katie katja katrin katrina
katy kaushik kavita kavitha kay kayla kayleigh kayode keegan keerthana keerthi kehinde keiko keir
keira keiran keisha keith kelley kelli kellie kelly kelsey kemi ken kendall kendra kenji kenneth
kenny kenzie keri kerri kerrie kerry kerstin kevan kevin khadija khaled khalid khurram kiara kiera
kieran kim kimberley kimberly kingsley kiran kirill kirk kirsten kirsti kirstie kirstin kirsty
kishore kitty kjell klara klaus knut kofi kojo konrad konstantin kostas kourtney kris krishna
krishnan krista kristen kristi kristian kristin kristina kristine kristy krisztina krystal krystle
krzysztof kumar kunal kunle kurt kushal kwabena kwame kwasi kyle kylie kyra kyriakos lachlan laila
lakshmi lana lance lara larisa larissa larry lars lasse laszlo latoya laura laurel lauren laurence
laurent lauri laurie lavinia lawrence lawson lazar lea leah leandra leandro leanne lee leeann leif
leigh leigha leila leilani lena lenka lennart lenny leo leon leonard leonardo leonie leonor leonora
leopold lerato leroy lesley leslie lester leticia letitia levi lewis liam liana libby lidia lieke
liesbeth liese ligaya lila lilah lili lilian liliana lilith lillian lily lina linda lindsay lindsey
lindy linnea linus lionel lior lisa lisbeth lise liv livia liz liza lizzie ljiljana llewellyn lloyd
logan loic lois lola lolita lonnie lorcan loredana lorelei loren lorena lorenzo loretta lori lorna
lorne lorraine lottie lou louella louis louisa louise luann luc luca lucas lucia lucian luciana
luciano lucie lucien lucille lucinda lucio lucrezia lucy ludmila ludovic luigi luis luisa luiz lukas
lukasz luke luther lutz lydia lyn lynda lynette lynn lynne lynsey lysander maarit maarten mabel
macey maciej mackenzie maddie madeleine madeline madhav madhu madhuri mads maeve mafalda magali
magda magdalena maggie magnhild magnus mahendra mahesh mahima mahmoud maia maira maisie maite
maitland maja malachi malachy malak malala malcolm malgorzata malik malika malin malini mallory
mamta manan mandeep mandy manfred manish manisha manju manoela manoj mansi mansoor manu manuel
manuela mara marc marcel marcela marceline marcelo marci marcia marcin marco marcos marcus marcy
mareike marek margaret margarita margaux margit margo margot marguerite maria mariah mariam marian
mariana marianne mariano maribel maricel marie mariel mariella marija marika marilena marilou
marilyn marina marine mario marion marisa marissa mariusz mariya marjolein marjorie mark marketa
marko markus marlena marlene marlon marnie marsha marshall marta martha martijn martin martina marty
martyn marvin marwa marwan mary maryam masood massimo mateo mateusz matheus mathew mathias mathieu
mathilda mathilde matias matilda matt matteo matteus matthew matthias mattias maude maura maureen
maurice mauricio maurizio mauro mavis max maxime maximilian maxine maxwell maya mayank mayra mayur
mckenna mckenzie meagan meera meg megan meghan mehak mehdi mehmet mehreen mei-ling mel melanie
melina melinda melisa melissa melody melvin melvyn meredith merle merve meryl mette mia micaela
micah michael michaela michal michał michel michele michelle mick miguel mihaela mihai mihir mika
mikael mikayla mike mikel mikhail mikkel mikko miklos milena miles milind millicent millie milo
milton mimi mina minal minna minnie mira miranda mirela mirella miriam mirjam mirko miroslav misha
mitch mitchell mithun mitra moana modupe mohamad mohamed mohammad mohammed mohan mohd mohini mohsen
mohsin moira moises molly momodou mona monica monika monique monty morag morgan moritz morten
morwenna mosab moses mosiah mostafa moushumi mridula mrinal muhammad muhammed mukesh mukul muna
munir muriel murray musa mustafa muthoni mya mykola myles myra myriam myron nabil nabila nadeem
nader nadezhda nadia nadim nadine nadja naeem nafisa nagesh naima najib nalini namrata nancy nandini
nanette naoko naomi naomie narendra naresh naseem nasir nasreen natalia natalie natalya natasha nate
nathalia nathalie nathan nathaniel naveed naveen navneet nayana nayla ndidi nea neal nebojsa neel
neelam neera neeraj neeta neetu neha neil nell nelson nerissa nestor neville ngozi niall niamh
niccolo nicholas nichole nick nickolas nicky nico nicola nicolae nicolas nicole nicolette nidhi
nidia niels nigel niharika niina nikhil nikita nikki niklas nikola nikolai nikolaos nikolas nikolay
nilanjana nilufar nimisha nina ninette niraj nirmala nisha nishant nishtha nita nitin njeri nkechi
nkem nnamdi noah noel noelia noelle noemi nolan nolwenn nomsa noor nora norah norbert norberto
noreen norma norman norris noura nuala nuno nuria nwando obinna oceane octavia octavian odette odile
ognjen oisin okechukwu oksana olaf olamide olayinka ole oleg oleh oleksandr oleksiy olena olga
oliver olivia olivier oliwia olli olu olufemi olumide oluwaseun omar omari omkar ondrej onyinye oona
ophelia oriana orla orson osagie osama osborne oscar oskar osman oswald otieno otto owais owen
oyinkansola oyvind ozlem pablo paddy padma padraig paige pallavi paloma pam pamela pankaj paola
paolina paolo paras parker parminder parth partha parul parvati pascal pascale pat patrice patricia
patrick patrik patrizia patrycja patti patty paul paula paulette paulina pauline paulo pavan pavel
pavlo pawel pedro peggie peggy pekka pelin pelumi penelope penny percy pernille perry petar pete
peter petr petra petros peyton phil philip philippa philippe phillip philomena phoebe phyllis pia
pierluigi piero pierre pieter pietro pilar piotr piper pippa polina polly pooja poonam portia poul
prabhat prachi pradeep pragya prakash pramod pranab pranav pranay pranjal prasad prasanna prashant
prateek pratik praveen preethi preeti pritam prithvi priti priya priyam priyanka priyanshu
przemyslaw puja puneet puneeta punit purva pushpa qasim quentin quincy quinn quinton raanan rabia
rachael rachel rachelle rachna radek radha radhika radoslav raed rafael rafaela rafal rafe raffaella
rafiq ragini ragnhild raheel raheem rahim rahul raina rainer raj rajan rajat rajeev rajendra rajesh
rajiv rakesh ralph raluca raman ramana ramesh rami ramin ramiro ramon ramona ramsey randal randall
randy rania ranjan ranjit raphael raquel rashad rashid rashida rashmi rasmus rastislav raul ravi
ravindra ray raymond raymund razia rebecca rebekah reece reed reena reggie regina reginald rehan
reid reiner reinhard rekha remi remy rena renata renato rene renee renny reshma reto reuben rex
reynaldo reza rhea rhiannon rhoda rhona rhonda rhonwen rhydian rhys ria riaz ricarda ricardo
riccardo richa richard richie rick rickard ricky rico riitta rikard riley rina ringo rishabh rishi
rita ritesh ritika ritu riya roald rob robbie robert roberta roberto robin robyn robynne rocco
rochelle rocio rod roderick rodney rodrigo rogelio roger rohan rohini rohit roland rolando rolf
romain romana romina romy ron rona ronald ronaldo ronan ronnie rory rosa rosalia rosalie rosalind
rosalyn rosamund rosanna rosanne rosario roseanne rosemary roshan roshni rosie rosita roslyn ross
roswitha rowena roxana roxane roxanna roxanne roy rozina ruairi ruben rubina rudi rudolf rudy rufus
ruhi rukmini rupa rupal rupali rupert rushil russ russell ruta ruth ruthie ruxandra ryan ryszard
rüdiger sabah sabina sabine sabrina sachin sadia sadie sadiq safa sahil saif saima sajid saket
sakshi salim sally salma salman salome salvatore sam samantha samar sameer samina samir samira sammy
sampath samuel sana sandeep sandhya sandra sandro sandy sangeeta sania sanjana sanjay sanjeev sanjoy
sanna santosh sapna sara sara-jane sarah sarai sarika saroj sasha saskia satish satoshi satu saul
sauli saumya saurabh savita sayed scarlett scott sean sebastian sebastien seema segun selena selim
selina selma senan seong serena serge sergei sergey sergio serhiy seth seun seung seyi shabana
shabnam shae shafaq shahbaz shahid shaista shakira shalini shamim shamima shanaya shane shanelle
shania shankar shannon shanta shanti sharad sharmila sharmin sharon sharona sharron shashank shashi
shaun shauna shauntel shawn shawna shaye shayla shayna sheena sheetal sheila shelagh shelby sheldon
shelia shelley shelly shelton sheree sheri sherrie sherry sherwin shilpa shinji shira shirin shirley
shivam shivangi shivani shobha shona shoshana shreya shruti shubha shubham shweta shyam sian
sibusiso sibylle siddharth siddhartha sidney sienna sigrid silas silje silvana silvia silvio simeon
simon simona simone simran sindhu sindre sinead siobhan sipho slavko slawomir slobodan smita smriti
sneha snehal sofia sofie sohail solange soledad solveig somnath sonal sonali sonia sonja sonny sonya
sophia sophie soraya soren sourav spencer spiros sridhar srinivas stacey stacy staffan stan
stanislav stanley stavros stefan stefania stefanie stefano steffen stelian stelios stella stellan
stephan stephane stephania stephanie stephanus stephen steve steven stewart stig stine stuart stuti
subhash subir subrata suchitra sudha sudhir sue suhail suhasini sujata sujay sujit sukanya sulaiman
suleiman sumaira suman sumana sumit sunanda sunil sunita suparna supriya surabhi suraj surbhi
surendra suresh susan susana susanna susannah susanne sushant sushil sushma susie suzanne suzy svein
sven svetla svetlana swapna swapnil swati syed sylvain sylvana sylvester sylvia sylvie sylwia
synnove tadeusz tadhg tahir taiwo takashi takeshi takumi tamara tamika tammie tammy tamsin tamsyn
tania tanner tanvi tanvir tanya tapan tapiwa tara taras tariq tariqa tarun tash tasha tatiana
tatsuya tatyana tauseef tawanda taylor ted teddy tejas temitope tendai tendayi teodor teodora
terence teresa teri terje terrence terri terry tess tessa tessie thabiso thabo thaddeus thalia
thandeka thandi thando thea theo theodora theodore theresa therese thiago thibault thierry thijs
thilo thom thomas thora thorsten thulani tiago tiana tiarnan tierney tiffany tihomir tilda tim timo
timothy tina tino titus tiziana tobey tobi tobias tobiasz toby todd todor tolu tom tomas tomaso
tomasz tomiko tomislav tommy tomoko toni tonia tony torben torsten toyin tracey traci tracy travis
treena tremaine trent trevor trey tricia trina trish trishna tristan tristram trond trudi trudy
tshepo tulika tuncay tunde tuomas tushar tyler tyra tyrone uche uchenna udo ulf ulla ulrich uma
umair umang umar umesh upasana urmila urs ursula urvashi usama usha usman uta uwe vaclav vaibhav
vaishali vaishnavi val valentin valentina valeria valerie valerio vanessa vanya varsha varun
vasiliki vasilis vasily vasudha veena veera velma venkat vera vernon veronica veronique vesna vibha
vibhav vicki vickie vicky victor vidhi vidya vijay vikas vikki vikram vikrant viktor viktoria vimal
vinay vince vincent vincenzo vineet vineeta vinita vinod viola violeta violetta vipin vipul viraj
virat virgil virginie vishal vitaly vittoria vittorio vivek vivian viviana vivien vivienne vladimir
vladislav vojtech volha volker volodymyr vusi vyacheslav wade waleed walid wallace wallis walter
wambui wanda wanjiru waqar warren waseem wasim wayne wenceslao wendell wendy werner weronika wes
wesley whitley whitney wiebe wiebke wiktoria wilbur wilfred wilfried wilhelm wilhelmina willa
william willie wilma winifred winnie winona winston wojciech wojtek wolfgang wolfram wouter wyatt
wyn xander xavier xenia ximena xin xochitl xolani yael yahya yair yana yann yannick yannis yara
yaroslav yasemin yash yashwant yasin yasir yasmin yasmina yasmine yassin yasuko yaw yelena yemi
yetunde yevgeny yewande yiannis yogesh yoko yolanda yolande yoshi younis yousef youssef ysabel yuki
yulia yuliya yunus yuri yusra yusuf yuto yuval yvan yves yvette yvonne zac zach zachariah zachary
zachery zack zahid zahir zahra zaid zain zainab zainul zaira zakaria zander zane zara zbigniew
zdenek zeeshan zeinab zeke zeljko zena zenia zeynep zhanna zia zilla zita ziya zlatan zoe zofia
zoltan zora zoran zoë zsofia zsuzsanna zubair zubeida zuleikha zuri zuzana
"""
GIVEN_NAMES = frozenset(GIVEN_NAMES_TEXT.split())


def has_given_name(name: str) -> bool:
    """Whether a name begins with a common given name that is no everyday word or place."""
    words = name.split(maxsplit=1)
    return bool(words) and words[0].strip(".").casefold() in GIVEN_NAMES

"""Given names that are common in many countries' newspapers: they tell a person from a place."""

from __future__ import annotations

# Names that are as often places or everyday words are left out: Sydney, Will.
GIVEN_NAMES_TEXT = """
aaron abby abdul abdullah abigail adam adrian adriana agnes ahmed aidan aimee aisha ajay akash
alan alana alastair albert alberto alec alejandra alejandro alessandra alessandro alex alexa
alexander alexandra alexandre alexis alfred ali alice alicia alina alison alistair allan allen
allison allyson alyssa amanda amelia amelie amina amir amit amy ana anastasia anders andre andrea
andreas andrei andres andrew andy angel angela angelina angus anil anita anjali ankit ann anna
annabel anne annette annie anthony antoine anton antonia antonio anu anya ariana ariel arjun
arlene arnold arthur arun arvind ashley ashok asif astrid audrey augusto ava avery axel ayesha
barbara barry beatrice becca becky belinda ben benedict benjamin bernadette bernard bernie bert
beth bethany betsy betty beverly billy blake bob bobby bonnie boris brad bradley brandon breanna
brenda brendan brent bret brett brian brianna bridget brigid brittany brooke bruce bruno bryan
bryce caitlin caleb callum calvin cameron camilla camille candace carina carl carla carlo carlos
carly carmen carol carole carolina caroline carolyn carrie casey cassandra cassie catalina
catherine cathy cecilia celeste celia cesar chandra charlene charles charlie chase cherie cheryl
chloe chris chrissy christa christiana christie christina christine christoph christophe
christopher christy chuck cindy claire clara clare clarence clark claudia claudio clayton clifford
clint clive cody colin colleen connie connor conor constance corey corinne cory courtney craig
cristina curt curtis cynthia damian damien damon dan dana daniel daniela daniella danielle danny
daphne darcy daria dario darius darrell darren darryl daryl dave david dean deanna deb debbie
deborah debra declan deepa deepak deirdre delia denise dennis derek desmond devin dexter diana
diane diego dimitri dina dinesh dmitri dmitry dominic dominique don donald donna donovan doreen
doris dorothy doug douglas drew duncan dustin dwight dylan eamon ed eddie edgar edith edmund
eduardo edward edwin eileen elaine eleanor elena eli eliana elias elijah elisa elisabeth elise
eliza elizabeth ella ellen ellie elliot elliott elsa elsie emil emilia emilie emilio emily emma
emmanuel enrique eric erica erich erik erika erin ernest ernesto esteban esther ethan eugene eva
evan eve evelyn ezra fabian fabio farah fatima federico felicia felicity felipe felix fernanda
fernando fiona florian frances francesca francesco francis francisco francois frank franklin
françois fraser fred freddie frederic frederick frederik gabby gabriel gabriela gabriella
gabrielle gareth garrett gary gavin gemma gene genevieve geoff geoffrey george georgina gerald
geraldine gerard gerry giada gilbert gillian gina giorgio giovanni gita glenn gloria gordon graeme
graham grant greg gregg gregor gregory greta guillaume guillermo gustavo gwen gwendolyn hailey hal
haley hamish hannah hans harold harriet harrison harry hassan hayley hazel heather hector heidi
helen helena henri henrik henry herbert hilary hillary holly howard hubert hugh hugo hussein ian
ibrahim ignacio igor ilana ilya imran ingrid ira irene irina isaac isabel isabella isabelle ivan
jack jackie jaclyn jacob jacqueline jacqui jaime jake james jamie jan jana jane janelle janet
janice janie janine jared jasmine jason jasper javier jay jayne jean jeanette jeanne jeff jeffery
jeffrey jen jenna jennie jennifer jenny jeremiah jeremy jerome jerry jess jesse jessica jessie
jesus jill jillian jim jimmy joan joanna joanne joao jocelyn jodi jodie jody joe joel joey johan
johann johanna john johnny jon jonah jonas jonathan jorge jose josef joseph josephine josh joshua
josie josé joyce juan juanita judith judy jules julia julian juliana julianne julie julien juliet
juliette julio justin justine kaitlin kaitlyn kara karan karen kari karim karin karina karl karla
kasey kat kate katelyn katerina kath katharine katherine kathleen kathryn kathy katia katie
katrina katy kavita kay kayla keith kelley kelli kellie kelly kelsey ken kendall kendra kenneth
kenny keri kerri kerry kevin khalid kieran kim kimberly kiran kirk kirsten kirsty klaus kofi kris
krishna krista kristen kristi kristian kristin kristina kristine kristy kumar kurt kwame kyle
kylie lance lara larry lars laura lauren laurence laurent laurie lawrence lea leah leanne lee
leigh leila lena lenny leo leon leonard leonardo leonor leslie lester lewis liam libby lila lilian
liliana lillian lily lina linda lindsay lindsey lionel lisa liz liza lizzie lloyd logan lois lola
loren lorena lorenzo loretta lori lorna lorraine lou louis louisa louise luc luca lucas lucia
luciana lucille lucy luigi luis luisa lukas luke luther lydia lynda lynn lynne mackenzie maddie
madeleine madeline maggie mahmoud malcolm mallory mandy manish manoj manuel mara marc marcel
marcela marcelo marcia marco marcos marcus margaret margarita margot maria mariah mariam marian
mariana marianne marie mariel marilyn marina mario marion marisa marissa mariya marjorie mark
marlene marsha marshall marta martha martin martina marty martyn marvin mary maryam mateo mathew
mathias matilda matt matteo matthew matthias maura maureen maurice mauricio max maxime maxine
maxwell maya meagan meera meg megan meghan mehdi mel melanie melinda melissa melody meredith mia
micah michael michaela michel michele michelle miguel mika mike mikhail miles millie milo mina
mira miranda miriam mitch mitchell mohamed mohammad mohammed mohan mohsin moira molly mona monica
monique morgan moses muhammad murray mustafa myra nadia nadine nancy naomi natalia natalie natasha
nate nathalie nathan nathaniel neal neha neil nell nelson nicholas nick nicky nico nicola nicolas
nicole nigel nikhil nikita nikki nikolai nina nitin noah noel noelle nora norma nuala octavia oleg
olga oliver olivia olivier omar oscar osman owen pablo paige pam pamela paola paolo parker pascal
pat patrice patricia patrick patti patty paul paula paulina pauline paulo pavel pedro peggy
penelope penny percy perry pete peter petra phil philip philippa philippe phillip phoebe pierre
pieter piotr polly pooja pradeep pranav prashant praveen preeti priya priyanka quentin quinn
rachael rachel rafael rahul raj rajeev rajesh rakesh ralph ramesh ramon ramona randall randy
raphael rashid raul ravi ray raymond rebecca rebekah reed regina reid rene renee rex rhiannon
rhonda rhys ricardo richard rick ricky rita rob robbie robert roberta roberto robin robyn rochelle
rod roderick rodney rodrigo roger rohan rohit roland ron ronald ronan ronnie rory rosa rosalind
rosanna rosemary rosie ross roxanne roy ruben rupert russ russell ruth ryan sabina sabrina sadie
sahil sally salman sam samantha samir samuel sandra sandy sanjay sara sarah sasha saskia satish
saul scott sean sebastian serena serge sergei sergey sergio seth shane shannon sharon shaun shauna
shawn sheena sheila shelby shelley shelly sheri sherry shirley shivani shreya shruti sian
siddharth sidney sienna silvia simon simona simone siobhan sofia sonia sonya sophia sophie stacey
stacy stan stanley stefan stefania stefano stella stephan stephanie stephen steve steven stewart
stuart sue suman sunil suresh susan susana susannah susie suzanne suzy sven svetlana sylvia sylvie
tamara tammy tania tanya tara tariq tasha tatiana taylor ted terence teresa teri terrence terri
terry tess tessa thea theo theodore theresa thomas tiffany tim timothy tina toby todd tom tomas
tommy toni tonia tony tracey traci tracy travis trent trevor tricia trina trish tristan tyler
ulrich ursula usman val valentin valentina valeria valerie vanessa vera vernon veronica vicki
vickie vicky victor vijay vikas vikram vincent vinod vivek vivian vivienne vladimir wade wallace
walter wanda warren wayne wendell wendy wes wesley whitney wilfred willa william willie winston
wolfgang xavier yasmin yasmine yolanda yousef youssef yuki yuri yusuf yves yvette yvonne zach
zachary zack zahra zainab zara zeke zoe zoë zubair
"""
GIVEN_NAMES = frozenset(GIVEN_NAMES_TEXT.split())


def has_given_name(name: str) -> bool:
    """Whether a name begins with a common given name that is no everyday word or place."""
    words = name.split(maxsplit=1)
    return bool(words) and words[0].strip(".").casefold() in GIVEN_NAMES

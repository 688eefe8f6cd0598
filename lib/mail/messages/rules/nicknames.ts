/**
 * Short forms of names, each line one set. No package for this is both maintained and free of language data that a page would have to load,
 * so it is a list of our own: the commonest forms that neither begin like the whole name nor differ by an ending (those need no list). A
 * form that is missing here costs one question, once (`greetingCheck` in greeting-check.ts).
 */
const sets = `
abby abigail gail|ada adelaide adele|al albert alan alfred alexander alistair alejandro alfonso|alec alex alexander alexandra alexandre sandy sasha xander lex aleksandr aleksandra aleksander alessandro alejandro
ale alessandro alessandra alejandro alejandra|ola aleksandra olga|olek aleksander|andy andrew andrea andreas drew andrzej andrei andre andres|andrius andrej|angie angela angelica|annie ann anna anne hannah nan nancy anya ania asia joanna
archie archibald|art arthur|barb barbara babs basia|bart bartholomew bartosz bartek|bea beatrice beatriz trixie|becky rebecca beck|ben benjamin benedict bennett benny|bernie bernard bernadette|bert albert robert herbert hubert|beth betty bess lisa liz lizzie libby elizabeth eliza elisabeth elsie ela elzbieta isabel
bill billy will willy liam william wilhelm guillermo|bob bobby rob robbie robert roberto robin bertie|brad bradley|bram abraham ibrahim abe|cal calvin callum|cam cameron camilla|carrie caroline carol carolyn|cathy cat kate katie kathy kathleen katherine catherine kathryn kit kitty katarina katarzyna kasia katya ekaterina yekaterina catarina caterina
charlie chuck chas charles charlotte carlos karl lottie|chaz charles|chris kris christopher christine christina christian christoph krzysztof krzys cristina cristian kristina topher tina chrissie|cindy cynthia lucinda|connie constance|dan danny daniel danielle daniela danilo|dave davy david dawid davide|deb debbie deborah|den denny dennis denise
dick rick rich richie ricky richard ricardo riccardo|dima dmitri dmitry dmytro|dolly dorothy dot dottie dora theodora|don donald donna|doug douglas|ed eddie ted teddy ned edward edmund eduardo edgar edwin theodore|ellie nell nelly eleanor ellen helen helena elena lena eleonora|em emmy emma emily emilia|fran frankie frances francesca francis frank franz francisco francesco franek franciszek
fred freddie frederick frederica alfred friedrich fritz federico|gabe gabriel gabby gabriela gabrielle|geoff jeff geoffrey jeffrey|george jorge georg giorgio yuri jerzy jurek juri georgina georgia|gerry jerry gerald gerard geraldine jeremy jerome|gina regina georgina luigina|ginny virginia|gosia malgorzata margaret|greg gregory grzegorz grzes gregor|gus august augustus angus gustav
hal harry hank henry harold harriet henrik heinrich heinz henri|hans johann johannes|harri harrison|izzy bella isabel isabella isabelle isobel|jack jackie john jan jacques jake jacob|jackie jacqueline|jake jacob jakob jakub kuba|jamie jim jimmy james jaime diego santiago iago jacobo|jan janek janine janet janice john johannes|jen jenny jennifer guinevere
jess jessie jessica|jo joe joey joseph josef jose josefina josephine joanna joanne johanna giuseppe beppe peppe jozef yosef yusuf youssef|joao john joaozinho|john johnny jon jonny jonathan ian ivan sean juan giovanni gianni jean vanya jan jock|judy judith|julie julia juliet jules julian|ken kenny kenneth|kim kimberley kimberly|larry laurence lawrence lorenzo lars laurie laura
len lenny leonard lennart|leo leonard leonardo leon lev|lou louie louis louise luis ludwig lewis luigi gigi lulu|lucy lucia luz lucie|luke luca lucas lukas lukasz|lupe guadalupe|mandy amanda miranda|manu manuel emanuel emmanuel manolo immanuel|marc marcus mark marco markus marek|marge margie maggie meg peggy greta rita daisy margaret margarita margarethe marguerite marjorie madge
marty martin martina|mary maria marie molly polly mia mitzi miriam maryam mariam masha marysia moira maura|matt matty matthew matthias mateo mateusz matteo mathieu matias matteus matias|max maxine maximilian maxim maxwell|mel melanie melissa melinda|mick mickey mike mikey mitch misha michael michel michele mikhail mykhailo miguel michal mihai mikael mikkel|millie mildred camilla emilia millicent amelia
mo moe mohammed muhammad mohamed mohammad muhammed mehmet mamadou maurice moses|nacho ignacio|nat nathan nathaniel natalie natalia natasha tasha|nick nicky nico niko nicholas nicola nicolas nicole nikolai nikolas klaus claus colin nikita mikolaj|nora eleanor honora leonora|oli ollie oliver olivia|paco pancho curro francisco|pat paddy patsy tricia trish patrick patricia|paul paula pablo pavel paolo pauline paulina pawel pasha
pepe jose giuseppe pepa josefa|pete peter pedro pierre piotr petr pietro pyotr petya petra peta|phil pip philip phillip felipe filippo philippa filip|quique kike enrique|rachel rae shelly raquel|ray raymond ramon rachel|ron ronnie ronald veronica aaron|rosie rosa rose rosemary rosalind|russ russell|sal sally sarah sara salvatore sadie salma|sam sammy samuel samantha samir samira|seb bastian sebastian
shura aleksandr alexandra|sid sidney|sophie sofia sophia zofia zosia sonya|stan stanley stanislav stanislaw|steve steph stephen steven stefan stephanie stefanie stefania esteban etienne istvan stephan stevie|stu stuart stewart|sue susie suzy susan susanna suzanne zuzana zuzanna susannah|tanya tatiana tatyana|terry terence teresa theresa tess tessa|tim timmy timothy timo timur|tina christina martina valentina
tom tommy thomas tomas tomasz tomek tomasso tommaso thom|toni tony anthony antonia antonio anton toninho antonius antoine tonya|tori vicky vicki victoria viktoria wiktoria|trudy gertrude|uli ulrich ulrike|val valerie valentine valentina|vic victor viktor|vince vinny vincent vincenzo|vlad vova volodya vladimir volodymyr|wally walter walt walther|wes wesley|xavi javi xavier javier|zach zack zachary zachariah|zhenya evgeny yevgeny evgenia eugene eugenia gene|zoe zoya
abdul abdullah abdulrahman abdu abdel|ash ashok ashley ashish|bobby rabindra|chandu chandra chandrasekhar|fati fatima fatimah fatma|ali alison alice alisha alicia|gopi gopal gopalakrishnan|krish krishna krishnan|vivi vivian vivek|venky venkat venkatesh venkataraman|sri srinivas srinivasan|raj rajesh rajiv rajendra rajkumar|sunny sunil|bolu boluwatife|ade adebayo adewale adeola|chidi chidiebere chidiebube|ngo ngozi|emeka chukwuemeka|tunde babatunde|femi olufemi|tobi oluwatobi|seun oluwaseun
`;
const groups = sets
  .trim()
  .split(/[|\n]/)
  .map((set) => new Set(set.split(" ")));

const groupsByName = new Map<string, Set<string>[]>();
for (const group of groups)
  for (const name of group) groupsByName.set(name, [...(groupsByName.get(name) ?? []), group]);

/** Whether two names, in lower case and without marks, are forms of one. */
export const areFormsOfOneName = (one: string, other: string): boolean =>
  groupsByName.get(one)?.some((set) => set.has(other)) === true;

/**
 * Common given names of many countries. Only for words that could as well be a thing: "add Ana" means a person,
 * "add dentist" a meeting. A name that is missing here is still read as one wherever the words say so ("with …").
 */
const NAMES = `
aaron abby abdul abigail adam aditi adrian agnes ahmed aidan aisha akira alan albert alejandro alex alexander alexandra alfred ali alice alicia alina alison allison alma alvin amal amanda amber amelia amina amir amit amy ana anand andre andrea andreas andrew andy angela angelica anita anjali ann anna anne annie anthony antoine antonio anya april ariel arjun arthur arun asha ashley audrey austin ava
barbara beatrice becky bella ben benjamin bernard bernd beth betty beverly bianca billy bjorn blake bob bobby boris brad bradley brandon brenda brendan brent brian bridget brittany brooke bruce bruno bryan
caitlin caleb calvin cameron camila camille carl carla carlos carmen carol carolina caroline carolyn carrie catherine cathy cecilia celia chad charles charlie charlotte chen chelsea cheryl chloe chris christian christina christine christopher chuck cindy claire clara claudia clay colin colleen connor cora corey courtney craig crystal curtis cynthia
daisy dale damian damon dan dana daniel daniela danielle danny daphne darren dave david dawn dean deborah debbie debra denise dennis derek devon diana diane diego dimitri dina dmitri dominic don donald donna doris dorothy doug douglas drew duncan dustin dylan
earl eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elijah elisa elise elizabeth ella ellen elliot elsa emil emily emma emmanuel enrique eric erica erik erika erin ernest esteban esther ethan eugene eva evan eve evelyn
faith farah fatima felicia felipe felix fernando fiona florence floyd frances francesca francis francisco frank franz fred freddie frederick
gabriel gabriela gail garrett gary gavin gene geoff george gerald gina giovanni gita glen glenn gloria gordon greg gregory greta guillermo gus gwen
hailey hannah hans harold harriet harry harvey hassan heather hector heidi helen helena henri henry herbert hiroshi holly howard hugh hugo
ian ibrahim ida igor imran ines inga ingrid irene iris irina isaac isabel isabella ivan
jack jackie jackson jacob jacqueline jacques jaime jake james jamie jan jane janet janice jared jasmine jason javier jay jean jeanne jeff jeffrey jen jenna jennifer jenny jeremy jerome jerry jesse jessica jessie jesus jill jim jimmy jing joan joanna joanne joe joel johan johanna john johnny jon jonas jonathan jordan jorge jose joseph josh joshua joy joyce juan juanita judith judy jules julia julian juliana julie julio jun justin
kai karen karim karina karl kate katherine kathleen kathryn kathy katie katrina kay keith kelly ken kendra kenji kenneth kenny kerry kevin khalid kim kimberly kirk kirsten klaus krishna kristen kristin kurt kyle
lara larry laura lauren laurie lawrence lea leah lee leila lena leo leon leonard leroy leslie lewis liam lila lily linda lindsay lisa liz logan lola lorena lorenzo lori louis louise lucas lucia lucy luis luke luna lydia lynn
mabel mackenzie madison maggie malcolm malik manuel marc marco marcus margaret maria marie marina mario marion marisol marjorie mark marlene marta martha martin marvin mary mason mateo matt matthew maureen maurice max maya megan mehmet mei melanie melinda melissa mercedes meredith mia michael michele michelle miguel mika mike mila mildred milan min mindy miranda miriam mitch mohamed mohammed molly mona monica morgan mustafa myra
nadia nancy naomi natalia natalie natasha nate nathan nathaniel neil nelson nicholas nick nicolas nicole nigel nikhil nina noah noel nora norma norman
olga oliver olivia omar oscar otto owen
pablo paige pam pamela pat patricia patrick patty paul paula pauline pavel pedro peggy penny perry pete peter petra phil philip phillip phoebe phyllis pierre polly priya
rachel rafael rahul raj rajesh ralph ramon randy raquel raul ravi ray raymond rebecca regina renee rene reza ricardo richard rick ricky rita rob robert roberta roberto robin rodney roger roland ron ronald rosa rosemary ross roxanne roy ruben ruby rudy russell ruth ryan
sabrina sally sam samantha samir samuel sandra sandy sanjay santiago sara sarah sasha saul scott sean sebastian selena serena sergei sergio seth shane shannon sharon shaun shawn sheila shelby shelly sherry shirley sid sierra silvia simon simone sofia sonia sophia sophie stacy stan stanley stefan stella stephanie stephen steve steven stewart stuart sue sunil susan susanna suzanne sven sydney sylvia
tamara tammy tanya tara tatiana ted teresa terry tessa thelma theo theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony tracy travis trevor tricia tristan troy tyler
uma ursula valentina valeria valerie vanessa vera vernon veronica vicky victor victoria vijay vikram vincent violet virginia vivian vladimir
wade wallace walter wanda wang warren wayne wendell wendy wesley wilfred will william willie wolfgang
xavier xin yan yang yasmin ying yolanda yosef yuki yusuf yvonne zach zachary zara zoe zoltan`;

const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word.toLowerCase());
}

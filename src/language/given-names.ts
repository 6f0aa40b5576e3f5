/**
 * Common given names of many countries. Only for words that could as well be a thing: "add Ana" means a person,
 * "add dentist" a meeting. A name that is missing here is still read as one wherever the words say so ("with …").
 */
const NAMES = `
aaliyah aarav aaron abby abdul abena abigail adam aditi adrian agnes agnieszka ahmed aidan aisha ajay akiko akira alan albert alejandro alex alexander alexandra alfred ali alice alicia alina alison allison alma alvin amal amanda amara amber amelia amina amir amit amitabh amy ana anand anastasia anders andre andrea andreas andrei andrew andy angela angelica anika anil anita anjali ann anna anne annie anouk anthony antoine antonio anya aoife april ariel arjun arthur arun asha ashley astrid audrey austin ava ayse
barbara beatrice beatriz becky bella ben benjamin bernard bernd beth betty beverly bianca bilal billy bjorn blake bob bobby bogdan boris brad bradley bram brandon brenda brendan brent brian bridget brittany brooke bruce bruno bryan bryn
caitlin caleb callum calvin cameron camila camille carl carla carlos carmen carol carolina caroline carolyn carrie catherine cathy cecilia celia chad charles charlie charlotte chelsea chen cheryl chiara chidi chioma chloe chris christian christina christine christopher chuck ciaran cindy claire clara claudia clay colin colleen connor cora corey courtney craig crystal curtis cynthia
daan daisy dale damian damon dan dana daniel daniela danielle danny daphne darren dave david dawn dean debbie deborah debra deepa denise deniz dennis derek devon diana diane diego dimitri dina dirk diya dmitri dominic don donald donna doris dorothy doug douglas dov dragan drew duncan dustin dylan
earl eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elias elif elijah elisa elise elizabeth ella ellen elliot elsa emeka emil emily emma emmanuel emre enrique eoin eric erica erik erika erin ernest esme esteban esther ethan eugene eva evan eve evelyn ewan
faith farah fatima fatma federica felicia felipe felix femi femke fernanda fernando fiona florence floyd frances francesca francis francisco frank franz fred freddie frederick freya
gabriel gabriela gail gareth garrett gary gavin gene geoff george gerald gina giorgio giovanni gita giulia glen glenn gloria goran gordon greg gregory greta guillermo gus gustav gustavo gwen
hailey hakan hamish hamza hannah hans harold harriet harry haruto harvey hassan heather hector heidi helen helena henri henrik henry herbert hiroshi holly howard hugh hugo huong hyun
ian ibrahim ida igor imran ines inga ingrid ioana irene irina iris isaac isabel isabella ishaan ivan ivo
jack jackie jackson jacob jacqueline jacques jaime jake jakub james jamie jan jane janet janice jared jasmine jason javier jay jean jeanne jeff jeffrey jelena jen jenna jennifer jenny jeremy jerome jerry jesse jessica jessie jesus jill jim jimmy jing jisoo joan joanna joanne joao joe joel johan johanna john johnny jon jonas jonathan joost jordan jorge jose joseph josh joshua joy joyce juan juanita judith judy jules julia julian juliana julie julio jun justin
kai karen karim karina karl kasia katarzyna kate katherine kathleen kathryn kathy katie katrina kavya kay kaya keith kelly ken kendra kenji kenneth kenny kerry kevin khalid kim kimberly kiran kirk kirsten klaus kofi krishna kristen kristin krzysztof kurt kwame kyle
lakshmi lara larissa larry lars laura lauren laurie lawrence layla lea leah lee leila lena leo leon leonard leroy leslie lewis liam lila lily linda lindsay linh lisa liz logan lola lorena lorenzo lori lotte louis louise luca lucas lucia lucy luis luiz lukas luke luna lydia lynn
mabel mackenzie madison magda maggie maja malcolm malik manoj manuel marc marco marcus marek margaret maria marie marieke marija marina mario marion marisol marjorie mark marlene marta martha martin marvin mary mason mateo mateus matilde matt matteo matthew maureen maurice max maya meera megan mehmet mei melanie melinda melissa mercedes meredith mia michael michele michelle miguel mihai mika mike mikkel mila milan mildred milos min mindy minh minho miranda miriam mitch mohamed mohammed molly mona monica morgan moshe mustafa myra
nadia nancy naoko naomi natalia natalie natasha nate nathan nathaniel naveen neha neil nelson ngozi nguyen niamh nicholas nick nicolas nicole nigel nikhil nils nina noa noah noel noor nora norma norman nuria
oksana olaf olga oliver olivia omar oscar otto owen
pablo paige pam pamela paolo pat patricia patrick patty paul paula pauline pavel pawel pedro peggy penny perry pete peter petra phil philip phillip phoebe phyllis pierre piet pieter pietro pilar piotr polly pooja priya
rachel radu rafael rahul raj rajesh ralph ramesh ramon randy raquel raul ravi ray raymond rebecca regina rene renee reza rhys ricardo richard rick ricky rita ritu rob robert roberta roberto robin rocio rodney roger rohan roland ron ronald rosa rosemary ross roxanne roy ruben ruby rudy russell ruth ryan
sabrina sakura sally sam samantha samir samuel sander sandra sandy sanjay sanna santiago saoirse sara sarah sasha saskia saul scott sean sebastian selena selin serena sergei sergio seth shai shane shannon sharon shaun shawn sheila shelby shelly sherry shirley shreya sid siddharth sierra silvia simon simone siobhan sneha sofia sonia sophia sophie soren stacy stan stanley stefan stella stephanie stephen steve steven stewart stijn stuart sue sunil suresh susan susanna suzanne sven svetlana swati sydney sylvia
takashi tamara tammy tanya tara tatiana ted teresa terry tessa thelma theo theresa thiago thijs thomas tiffany tim timothy tina tobias toby todd tom tomas tomasz tommy toni tony tracy travis trevor tricia tristan troy tuan tunde tyler
ulrich uma ursula uwe
valentina valeria valerie vanessa varun vera vernon veronica vicky victor victoria vijay vikram vincent violet virginia vivek vivian vladimir
wade wallace walter wanda wang warren wayne wendell wendy wesley wilfred will william willie wim wolfgang
xavier ximena xin
yael yan yang yara yasmin ying yoko yolanda yosef yuki yulia yusuf yvonne
zach zachary zainab zara zoe zofia zoltan zoran zuzanna
`;

const GIVEN_NAMES: ReadonlySet<string> = new Set(NAMES.trim().split(/\s+/));

export function isGivenName(word: string): boolean {
  return GIVEN_NAMES.has(word.toLowerCase());
}

import type { Talk } from '../recordings/talk.ts';

/** Speakers: 0 Alice, 1 Bob, 2 Carol. */
export const PRICING_REVIEW: Talk = {
  lines: [
    [0, 'Morning. The recording is on. We have forty minutes for the three plans.'],
    [1, 'I put the figures into the sheet last night. Team plan first?'],
    [0, 'Yes. Pricing of the team plan stays at twelve a seat, that is what everybody tells us.'],
    [2, 'From the support side: nobody has complained about twelve. They ask for yearly billing.'],
    [1, 'Yearly billing with two months free costs us about four percent.'],
    [0, 'Then let us offer it from January. Carol, can support write the answer for the help pages?'],
    [2, 'I can have it by Friday.'],
    [1, 'The business plan is harder. Two customers left because of the price of the audit log.'],
    [0, 'I would rather put the audit log into business than lower the price.'],
    [1, 'Agreed, as long as the search stays fast. It must stay under 200 milliseconds.'],
    [2, 'Do we tell the customers who left?'],
    [0, 'Bob writes to them once it is live. Anything else on pricing?'],
    [1, 'The free plan. I do not want to change it this year.'],
    [0, 'Neither do I. Thanks, both.'],
  ],
  notesHtml:
    '<h3>Pricing review</h3><p>The team looked at the three plans &amp; decided on <strong>two changes</strong>.</p>' +
    '<ul><li><strong>Team:</strong> stays at 12 a seat; yearly billing with two months free from January.</li>' +
    '<li><strong>Business:</strong> gets the audit log at the same price.</li>' +
    '<li><strong>Free:</strong> stays as it is this year.</li></ul>',
  actionItems: [
    'Carol: write the help page about yearly billing by Friday',
    'Bob: put the audit log into the business plan, search < 200 ms',
    'Bob: write to the two customers who left once it is live',
  ],
};

/** Speakers: 0 Bob, 1 Alice, 2 Carol. */
export const SPRINT_RETROSPECTIVE: Talk = {
  lines: [
    [0, 'Welcome to the retrospective. As always: what went well, what did not, what we change.'],
    [1, 'Well: the new calendar shipped without a single rollback.'],
    [2, 'And reviews were quick, most of them on the same day.'],
    [0, 'What did not go well? I will start: our tests failed at random for three days.'],
    [1, 'That was the clock again. Two machines in different time zones.'],
    [2, 'On my side the on-call hand-over came too late. I learned of it at night.'],
    [0, 'Then two changes. Tests get their own clock, and the hand-over is in the calendar a week before.'],
    [1, 'I take the clock.'],
    [2, 'I take the calendar.'],
    [0, 'Good. See you in two weeks.'],
  ],
  notesHtml:
    '<h3>Sprint retrospective</h3><p>The calendar shipped without a rollback and reviews were quick.</p>' +
    '<ol><li>Tests failed at random because of time zones.</li><li>The on-call hand-over came too late.</li></ol>',
  actionItems: ['Alice: give the tests their own clock', 'Carol: put the on-call hand-over into the calendar'],
};

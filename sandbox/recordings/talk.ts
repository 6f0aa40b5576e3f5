/** What was said in a meeting, and what a machine would make of it. */
export interface Talk {
  /** Who spoke (a number, counted round the table) and what. */
  readonly lines: readonly (readonly [speaker: number, text: string])[];
  readonly notesHtml: string;
  /** Plain text, whatever it looks like. */
  readonly actionItems: readonly string[];
}

/** The talk of a meeting of which nothing more is known than its title. */
export function usualTalk(topicHtml: string): Talk {
  return {
    lines: [
      [0, 'Good to see you all. I have started the recording, so that nobody needs to take notes.'],
      [1, 'Thanks. Before we begin: did everybody get the document I sent round yesterday?'],
      [2, 'I did, and I left three comments in it.'],
      [0, 'Then let us go through the open points one by one.'],
      [1, 'The first one is the schedule. I think that we need one week more for testing.'],
      [2, 'Agreed. One more week costs less than a second release.'],
      [0, 'Fine, we move the date by one week. The second point is pricing.'],
      [1, 'On pricing I would rather wait for the numbers of this quarter.'],
      [0, 'Then we come back to it next time. Is there anything else?'],
      [2, 'No, that was all. Thank you.'],
    ],
    notesHtml:
      `<h3>${topicHtml}</h3><p>The team went through the open points of the document.</p>` +
      '<ul><li><strong>Schedule:</strong> testing gets one week more, the date moves by one week.</li>' +
      '<li><strong>Pricing:</strong> put off until the numbers of this quarter are known.</li></ul>',
    actionItems: [
      'Move the release date by one week and tell sales',
      'Bring the numbers of this quarter to the next meeting',
    ],
  };
}

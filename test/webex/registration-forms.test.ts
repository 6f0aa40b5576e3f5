import { describe, expect, it } from 'vitest';
import { openAs, REVIEW } from './sandbox-acting.ts';
import { ALICE } from '../sandbox/harness.ts';

describe('the registration form of a meeting', () => {
  it('is switched on, read, written back as it was, and switched off', async () => {
    const { meetings, registrationForms } = await openAs(ALICE);
    const { id } = await meetings.create({ ...REVIEW, options: { enabledJoinBeforeHost: false } }, 'key-1');
    expect(await registrationForms.fetch(id)).toBeUndefined();
    await registrationForms.write(id, { autoAcceptRequest: true, requireCompanyName: true });
    expect((await meetings.fetch(id))?.hasRegistration).toBe(true);
    const form = await registrationForms.fetch(id);
    expect(form).toMatchObject({ autoAcceptRequest: true, requireCompanyName: true, requireFax: false });
    await registrationForms.remove(id);
    expect((await meetings.fetch(id))?.hasRegistration).toBe(false);
    // Twice is as good as once.
    await registrationForms.remove(id);
    await registrationForms.write(id, form ?? {});
    expect(await registrationForms.fetch(id)).toEqual(form);
  });

  it('gives no numbers of questions back to Webex, which takes none', async () => {
    const { meetings, registrationForms } = await openAs(ALICE);
    const { id } = await meetings.create({ ...REVIEW, options: { enabledJoinBeforeHost: false } }, 'key-1');
    const question = { question: 'Lunch?', type: 'checkbox', required: false, options: [{ value: 'yes' }] };
    await registrationForms.write(id, { customizedQuestions: [question] });
    const form = await registrationForms.fetch(id);
    expect(form?.['customizedQuestions']).toEqual([question]);
    await registrationForms.write(id, form ?? {});
  });

  it('does not go with coming in before the host, as at its making', async () => {
    const { meetings, registrationForms } = await openAs(ALICE);
    const { id } = await meetings.create({ ...REVIEW, options: { enabledJoinBeforeHost: true } }, 'key-1');
    await expect(registrationForms.write(id, { autoAcceptRequest: true })).rejects.toMatchObject({ status: 400 });
  });
});

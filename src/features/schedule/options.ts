import { say } from '../../card/sentence.ts';
import { optionsFilledIn } from '../../card/options-filled-in.ts';
import { NO_CHOICES } from '../../domain/site-choices.ts';
import { problemReply, QUESTION_MINUTES, type Context, type Press, type Reply } from '../feature.ts';
import { writeDraft } from './ask.ts';
import { renderOptionsCard } from './card.ts';
import { checkDraft } from './check.ts';
import { makeOrAsk, type FilledIn } from './handler.ts';
import { DraftBody, filledIn } from './subject.ts';

/** Opens everything else that a meeting can be, with what was filled in so far kept in the draft. */
export async function openOptions({ draftId, inputs }: FilledIn, context: Context): Promise<Reply> {
  const draft = await context.drafts.take(draftId, context.requestId, context.now);
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const kept = DraftBody.parse(draft.body);
  if (inputs.zone !== undefined) await context.rememberZone(inputs.zone);
  const options = { ...kept.options, ...(inputs.place === undefined ? {} : { place: inputs.place }) };
  return askOptions({ ...kept, form: filledIn(kept.form, inputs), options }, context);
}

async function askOptions(body: DraftBody, context: Context): Promise<Reply> {
  const { site } = context.settings;
  const offered = await context.siteChoices(body.options.site?.id ?? site);
  const preferred = site !== undefined && offered.sites.length > 1 && body.options.site === undefined;
  const options = preferred ? { ...body.options, site: { id: site, name: site } } : body.options;
  const checked = await checkDraft({ ...body, options }, context);
  const draftId = await writeDraft({ ...checked.body, offered }, context);
  const { title } = body.form;
  return {
    markdown:
      say`Everything else about it is on the card: password, who gets in, recording, template and more. Without a card, say it: "schedule design review tomorrow at 3pm with a lobby and record it automatically".`
        .markdown,
    // What a person's site offers is theirs, and a password may be written here.
    where: 'private',
    replacesPressed: true,
    card: {
      content: renderOptionsCard({
        asked: checked.body.options,
        agenda: body.agenda ?? '',
        choices: offered,
        made: false,
        title,
        ready: checked.plan.ok,
      }),
      subject: { kind: 'draft', draftId },
      minutes: QUESTION_MINUTES,
    },
    dialogue: {
      dialogue: { act: 'schedule', asked: 'details', ...(title === '' ? {} : { titled: true }) },
      presses: { yes: 'schedule.create', no: 'schedule.leave', revise: 'schedule.create' },
      meetings: [],
    },
  };
}

/** What came back: checked like all else, then the meeting, or the question about what still lacks. */
export async function setOptions(
  { draftId, inputs }: { readonly draftId: string; readonly inputs: Press['inputs'] },
  context: Context,
): Promise<Reply> {
  const draft = await context.drafts.take(draftId, context.requestId, context.now);
  if (draft === undefined) return problemReply({ kind: 'card-gone' });
  const { offered = NO_CHOICES, ...kept } = DraftBody.parse(draft.body);
  const { asked, agenda } = optionsFilledIn(inputs, kept.options, offered);
  if (asked.site?.id !== undefined && asked.site.id !== context.settings.site)
    await context.saveSettings({ site: asked.site.id });
  const text = agenda ?? kept.agenda ?? '';
  const { agenda: _was, ...rest } = kept;
  const said: DraftBody = { ...rest, options: asked, ...(text.trim() === '' ? {} : { agenda: text.trim() }) };
  return { ...(await makeOrAsk(said, [], context)), replacesPressed: true };
}

import type { Migration } from './migration.ts';

export const meetingCards: Migration = {
  name: '0008-meeting-cards',
  async up(db) {
    await db.schema.alterTable('posted_cards').addColumn('meeting_id', 'text').execute();
    await db.schema.createIndex('posted_cards_meeting_id').on('posted_cards').column('meeting_id').execute();
    await db.schema.createIndex('posted_cards_room_id').on('posted_cards').column('room_id').execute();
  },
};

/**
 * A bot as the framework's own README shows it: its start, its webhook middleware, the SDK it comes with. Added are
 * only what a measurement needs: the address of the simulated Webex, and one line when it is ready.
 */
export const PEER_PROGRAM = `
const Framework = require('webex-node-bot-framework');
const webhook = require('webex-node-bot-framework/webhook');
const express = require('express');
const bodyParser = require('body-parser');

const app = express();
app.use(bodyParser.json());
const port = Number(process.env.PORT);
const framework = new Framework({
  webhookUrl: 'http://127.0.0.1:' + port + '/framework',
  token: process.env.WEBEX_BOT_TOKEN,
  port,
});
framework.start();
framework.on('initialized', () => console.log(JSON.stringify({ port })));
framework.hears('help', (bot, trigger) => {
  bot.say('Hello %s!', trigger.person.displayName);
});
app.post('/framework', webhook(framework));
const server = app.listen(port, '127.0.0.1');
process.on('SIGTERM', () => {
  server.close();
  framework.stop().then(() => process.exit());
});
`;

'use strict';

/**
 * webex-node-bot-framework requires Cisco's SDK (357 MB, 927 packages) at load time, but calls it from
 * `framework.start()` alone. Convene never calls `start()`: it hands the framework a facade of its own client.
 */
exports.init = function init() {
  throw new Error('Cisco\'s SDK is not used here: Convene gives the framework its own client (src/chat/webex-facade.ts).');
};

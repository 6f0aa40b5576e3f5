/**
 * Whether two people are of one company, by the ids that Webex gives for it. People with free accounts all have one and
 * the same organisation there, which is nobody's company.
 */
export function isSameCompany(one: { readonly orgId: string }, other: { readonly orgId: string }): boolean {
  return one.orgId !== '' && one.orgId === other.orgId && !isOfFreeAccounts(one.orgId);
}

/** Ids are base64 of `ciscospark://us/ORGANIZATION/<name>`. */
function isOfFreeAccounts(orgId: string): boolean {
  return Buffer.from(orgId, 'base64').toString('latin1').endsWith('/ORGANIZATION/consumer');
}

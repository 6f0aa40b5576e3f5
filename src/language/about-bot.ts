/** Asking about the bot itself, or how something is done with it. */
const ABOUT_BOT: readonly RegExp[] = [
  /^(?:help|help me|help please|please help|i need help|i need some help|commands?|menu|options|what now|how does this work|manual|instructions|usage)[\s!.?]*$/,
  /\b(?:what|which|how|tell|know|explain|anything|things|questions|subjects)\b.{0,80}\b(?:you|the ai|this bot)\b.{0,40}\b(?:help|assist|ask|able to|capable|answer|use|familiar|good at|versed|well versed|offer|partial|excel|comprehend|aware|programmed|allowed|for me|do with)\b/,
  /\b(?:ask|benefit from using|get help from|asked) (?:of |from )?(?:you|the ai)\b/,
  /^(?:(?:tell|show) me |let me know |explain )?(?:exactly )?what (?:else |all |things |tasks |exactly )*(?:can|could|do|would|are|should) (?:you|i) (?:do|know|understand|support|offer|able to do|capable of|say|ask|say to you|be asked about|good for)(?: for me| about| here)?[\s?!.]*$/,
  /\b(?:kinds?|sorts?|types?|things?|questions?|topics?|subjects?)\b.{0,30}\b(?:i (?:should|can|could|may|might|get to)|am i allowed to|(?:should|can|could|may) i) ask\b/,
  /\b(?:kinds?|subjects?|topics?|tasks?|questions?|stuff|things)\b.{0,30}\byou(?:'re| are| can| know| do| could)\b/,
  /^(?:(?:tell|show) me |explain )?(?:what (?:can|could) you (?:do|help)|(?:what|which)(?: all)?(?: the)? (?:kinds?|kid|sorts?|types?|things?|questions?|subjects?|topics?|tasks?|stuff|info|areas?|information|commands?|capabilities|features)\b.{0,60}\byou\b)/,
  /^(?:what(?: are|'re)? (?:your|are your) (?:capabilities|abilities|skills|features|functions|areas of expertise|specialties)|who are you|how do(?:es)? (?:this|you|it|the bot) work)/,
  /^(?:i (?:need|want) to know )?(?:how (?:do|can|could|would|should|to|does)|what (?:do|should) (?:i|we) do to) (?:i |we |you |one )?(?:schedule|set up|create|make|cancel|move|reschedule|add|invite|change|join(?! (?:my|the|our|this|that|it)\b)|book)\b.{0,60}\b(?:meetings?|appointments?|events?)\b/,
  /\bwhat (?:you can|can you) (?:do|help)\b|^what (?:commands|options)(?: are there| exist| can i use| do i have)[\s?.!]*$/,
  /^how (?:can|could|do|would|should) (?:i|you) (?:get you to help|use you|benefit|help|get help|assist)/,
];

export function isAboutTheBot(clause: string): boolean {
  return (
    /\b(?:you|your|help|ai|bot|this|commands?|menu|options|manual|instructions|usage|what now|how|what do|ask)\b/.test(
      clause,
    ) && ABOUT_BOT.some((says) => says.test(clause))
  );
}

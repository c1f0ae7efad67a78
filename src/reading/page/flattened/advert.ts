const advert = /^(?:[-–—_* ]{0,6})(?:advertisement|advertisements|advertising|advert|ads?|ad feedback|sponsored|sponsored (?:content|links?|by .{1,40})|promoted(?: content| stories| links?)?|paid (?:content|post)|partner content|story continues(?: below)?.{0,40}|article continues below.{0,40}|continue reading below.{0,20}|scroll (?:down )?(?:for more|to continue).{0,30}|ad:.{0,60}|anzeige|werbung|publicité|annonce|publicidad|anuncio|pubblicità|annons|advertentie|reklama|reklame|mainos|skip (?:ad|advertisement)|loading ad|report this ad|this advertisement has not loaded yet.{0,60}|remove ads?)(?:[-–—_* .:]{0,6})$/i;

/** A line that only frames an advertisement. */
export const isAdvert = (text: string): boolean => text.length <= 90 && advert.test(text);

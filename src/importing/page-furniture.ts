// Page furniture: captions, subscription lines, "Related" headings and the like, told from an article's own paragraphs.
import { fold } from '../text/fold.ts';

const CAPTION =
  /(?:[—–-]\s*(?:[A-Z]{2,5}\/)?[A-Z][\w ]{1,20} Photos?|\(?\bPhotos?(?: by| courtesy of)?\s*:?\s*[\p{L}\p{M} ./]{2,40}\)?|(?<!\p{L})Ảnh\s*:.{2,40}|\bPhoto\s*:\s*.{2,60})\.?$/u;
const LONGEST_CAPTION = 400;
const SUBSCRIPTION =
  /^(?:moi quy doc gia|theo doi .{0,20}tren|follow (?:us|vn|the)|subscribe\b|sign up\b|(?:please )?(?:join|like) us on|download (?:the|our) app|share (?:this|full)|click here|read more:?$|see also:?$|print$|email$|tweet$|share$|comments?(?: \(\d+\))?$|advertisement(?:$| ·| \d)|this advertisement has not loaded|article continues below|la suite apres cette publicite|publicite$|quang cao$|partager ?:?$|chia se ?:?$|skip advertisement|supported by$|by signing up you|all rights reserved|copyright|©|tags?:|keywords?:|source:|abonnez-vous|suivez[ -](?:nous|toute)|inscrivez-vous|dang ky nhan|(?:a )?lire aussi ?:|il vous reste .{1,40} a lire|la suite est reservee|(?:cet )?article (?:est )?reserve aux abonnes|(?:also read|read also|read more|see also|related) ?:|(?:xem|doc) them ?:|thanks for reading!|subscribe to (?:continue|read)|already a subscriber|story continues|scroll to continue|click to play|(?:watch|listen|read more|video) ?[|:] ?|listen to this article|learn more about audio|doc ngay$|xem ngay$|\*? ?moi (?:ban doc|doc gia)|get breaking|by providing your email|this article was (?:published|updated) (?:more|over) than|this article is more than|this (?:article|post|story) is for (?:paid )?subscribers)/;
const NEWSLETTER =
  /\bnewsletters?\b.*\bsign up\b|\bsign up\b.*\b(?:newsletters?|alerts)\b|\binfolettres?\b.*\b(?:inscri|abonne|recevez)/;
const RELATED =
  /^(?:related(?: (?:news|stories|articles|posts))?|more (?:news|stories|on this)|read (?:more|also|next)|see also|you (?:may|might) also like|tin lien quan|cung chuyen muc|a lire aussi|lire aussi|articles connexes|other news|tin khac)[:.]?$/;

export function isCaption(text: string): boolean {
  return text.length <= LONGEST_CAPTION && CAPTION.test(text);
}

export function isSubscription(text: string): boolean {
  const words = fold(text);
  return text.length < 200 && (SUBSCRIPTION.test(words) || NEWSLETTER.test(words));
}

export function isRelatedHeading(text: string): boolean {
  return text.length < 60 && RELATED.test(fold(text).trim());
}

/** A headline: one short line that does not end as a sentence does. */
export function isHeadline(text: string): boolean {
  return (
    text.length <= 180 &&
    /^["“‘]?[\p{Lu}\p{N}]/u.test(text) &&
    !/[.!:;,…]["”’]?$/.test(text) &&
    text.split(' ').length >= 3
  );
}

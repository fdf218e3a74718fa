// Refusals: why an address, a page or a feed gave nothing, one sentence each, in every language.
import type { LanguageCode } from '../language.ts';

export type Refusals = {
  readonly private: string;
  readonly status: (status: number) => string;
  readonly comeBack: (status: number, seconds: number) => string;
  readonly redirects: (most: number) => string;
  readonly noAddress: string;
  readonly credentials: string;
  readonly slow: (seconds: number) => string;
  readonly noServer: string;
  readonly turnedAway: string;
  readonly brokenOff: string;
  readonly unpackable: string;
  readonly oddlyPacked: string;
  readonly unreadable: string;
  readonly empty: string;
  readonly large: (megabytes: number) => string;
  readonly largeUnpacked: (megabytes: number) => string;
  readonly binary: string;
  readonly entities: string;
  readonly page: string;
  readonly brokenFeed: string;
  readonly noFeed: string;
};

/** One of them with what is put into it, as it is kept and handed on. */
export type RefusalReason = { readonly key: keyof Refusals; readonly values: readonly number[] };

export function sayRefusal({ key, values }: RefusalReason, says: Refusals): string {
  const said: string | ((...values: number[]) => string) = says[key];
  return typeof said === 'string' ? said : said(...values);
}

export const refusals: Readonly<Record<LanguageCode, Refusals>> = {
  en: {
    private: 'It leads into a private network; set ALLOW_PRIVATE_ADDRESSES=1 if that is meant.',
    status: (status) => `The server answered ${status}.`,
    comeBack: (status, seconds) => `The server answered ${status} and asks to come back in ${seconds} s.`,
    redirects: (most) => `It redirects more than ${most} times.`,
    noAddress: 'It leads to what is no web address (http:// or https://).',
    credentials: 'The address holds a user name or password; leave it out.',
    slow: (seconds) => `It did not answer in full within ${seconds} s.`,
    noServer: 'There is no server of that name.',
    turnedAway: 'The server refused the connection.',
    brokenOff: 'The server broke the connection off.',
    unpackable: 'What it sent cannot be unpacked.',
    oddlyPacked: 'It is packed in a way that was not asked for.',
    unreadable: 'It cannot be read; the log says why.',
    empty: 'It is empty.',
    large: (megabytes) => `It is larger than ${megabytes} MB; an article is not.`,
    largeUnpacked: (megabytes) => `It is larger than ${megabytes} MB when unpacked; an article is not.`,
    binary: 'It is binary data, not text.',
    entities: 'It declares XML entities, which no feed needs.',
    page: 'It is a web page, not a feed; look for the address of its feed.',
    brokenFeed: 'The feed is broken and cannot be read.',
    noFeed: 'It is no feed: neither RSS, Atom nor JSON Feed.',
  },
  vi: {
    private: 'Địa chỉ dẫn vào mạng riêng; hãy đặt ALLOW_PRIVATE_ADDRESSES=1 nếu đúng ý bạn.',
    status: (status) => `Máy chủ trả về lỗi ${status}.`,
    comeBack: (status, seconds) => `Máy chủ trả về lỗi ${status} và yêu cầu quay lại sau ${seconds} giây.`,
    redirects: (most) => `Địa chỉ chuyển hướng quá ${most} lần.`,
    noAddress: 'Đích đến không phải là địa chỉ web (http:// hoặc https://).',
    credentials: 'Địa chỉ chứa tên người dùng hoặc mật khẩu; hãy bỏ phần đó đi.',
    slow: (seconds) => `Máy chủ không trả lời xong trong ${seconds} giây.`,
    noServer: 'Không có máy chủ nào mang tên đó.',
    turnedAway: 'Máy chủ từ chối kết nối.',
    brokenOff: 'Máy chủ ngắt kết nối giữa chừng.',
    unpackable: 'Không giải nén được dữ liệu nhận được.',
    oddlyPacked: 'Dữ liệu được nén theo cách không được yêu cầu.',
    unreadable: 'Không đọc được; nhật ký ghi rõ lý do.',
    empty: 'Không có nội dung gì.',
    large: (megabytes) => `Lớn hơn ${megabytes} MB; không bài báo nào lớn như vậy.`,
    largeUnpacked: (megabytes) => `Lớn hơn ${megabytes} MB sau khi giải nén; không bài báo nào lớn như vậy.`,
    binary: 'Đây là dữ liệu nhị phân, không phải văn bản.',
    entities: 'Nội dung khai báo thực thể XML, điều mà nguồn tin không cần.',
    page: 'Đây là trang web, không phải nguồn tin; hãy tìm địa chỉ nguồn tin của trang.',
    brokenFeed: 'Nguồn tin bị hỏng, không đọc được.',
    noFeed: 'Đây không phải nguồn tin: không phải RSS, Atom hay JSON Feed.',
  },
  fr: {
    private: 'L’adresse mène à un réseau privé ; réglez ALLOW_PRIVATE_ADDRESSES=1 si c’est voulu.',
    status: (status) => `Le serveur a répondu ${status}.`,
    comeBack: (status, seconds) => `Le serveur a répondu ${status} et demande de revenir dans ${seconds} s.`,
    redirects: (most) => `L’adresse redirige plus de ${most} fois.`,
    noAddress: 'Elle mène à ce qui n’est pas une adresse web (http:// ou https://).',
    credentials: 'L’adresse contient un nom d’utilisateur ou un mot de passe ; retirez-le.',
    slow: (seconds) => `Le serveur n’a pas répondu en entier en ${seconds} s.`,
    noServer: 'Aucun serveur ne porte ce nom.',
    turnedAway: 'Le serveur a refusé la connexion.',
    brokenOff: 'Le serveur a interrompu la connexion.',
    unpackable: 'Ce qu’il a envoyé ne peut pas être décompressé.',
    oddlyPacked: 'La réponse est compressée d’une façon qui n’était pas demandée.',
    unreadable: 'La lecture a échoué ; le journal dit pourquoi.',
    empty: 'La réponse est vide.',
    large: (megabytes) => `Elle dépasse ${megabytes} Mo ; un article, non.`,
    largeUnpacked: (megabytes) => `Elle dépasse ${megabytes} Mo une fois décompressée ; un article, non.`,
    binary: 'Ce sont des données binaires, pas du texte.',
    entities: 'Il déclare des entités XML, dont aucun flux n’a besoin.',
    page: 'C’est une page web, pas un flux ; cherchez l’adresse de son flux.',
    brokenFeed: 'Le flux est endommagé et illisible.',
    noFeed: 'Ce n’est pas un flux : ni RSS, ni Atom, ni JSON Feed.',
  },
};

/** Is a reason that was kept one of these, with all that is put into it? */
export function isRefusal(kept: { readonly key: string; readonly values: readonly number[] }): kept is RefusalReason {
  const said = Object.hasOwn(refusals.en, kept.key) ? refusals.en[kept.key as keyof Refusals] : null;
  return said !== null && (typeof said === 'string' ? 0 : said.length) === kept.values.length;
}

// Vietnamese: no stems; folded syllables, so that a question without marks is read as well as one with them.
import { chatOf, type Language, numbered, words } from './language.ts';
import { vietnamese as sentences } from './sentences/vietnamese.ts';

export const vietnamese: Language = {
  code: 'vi',
  name: 'Tiếng Việt',
  stem: (folded) => folded,
  stopWords: words(`
    va cua la cac nhung duoc o tai da se dang cho voi trong tren duoi ve tu den nay do kia thi ma hay hoac khi neu vi
    nen bi boi cung con chi rat qua len xuong vao ra mot nhu theo nham sau truoc giua cung moi tung hai nguoi ta`),
  courtesy: words(`
    ai gi nao dau bao nhieu may khi ngay thang nam luc sao the u a nhe nhi xin vui long hay biet hoi noi toi ban cho
    co khong phai chua hien vay ten chuc vu ke liet cuoc su viec lan chiec cai con chuyen dieu vi hom`),
  tellTale: words(`
    là gì ai nào đâu bao nhiêu mấy khi của và các những được ở tại đã sẽ có không với về trong cho ngày năm tháng hai bên
    la gi nao dau nhieu cua cac nhung duoc da co khong voi ve trong ngay thang ket nuoc bo
    truong dien dam song phuong nguoi chuc vu`),
  abbreviations: words('tp ths ts pgs gs tr st'),
  timeWords: words('ngay thang nam luc tuan thoi gian hom'),
  kinds: [
    [/\b(dong thoi gian|trinh tu thoi gian|moc thoi gian|lich su quan he)\b/, 'timeline'],
    [/\b(so sanh|khac nhau|khac gi|khac biet)\b/, 'compare'],
    [/\b(bao lau|may nam|bao nhieu nam|may thang|keo dai)\b/, 'how long'],
    [
      /\b(kim ngach|tri gia|gia tri|tong gia tri|so tien)\b.*\b(bao nhieu|may)\b|\bbao nhieu (tien|usd|do la|ty|trieu)\b/,
      'how much',
    ],
    [/\b(bao nhieu|bao nhieu tuoi|may|so luong)\b/, 'how many'],
    [/\b(khi nao|bao gio|luc nao|ngay nao|thang nao|nam nao|ngay may|hom nao|thoi gian nao)\b/, 'when'],
    [/\b(tai sao|vi sao|ly do gi)\b/, 'why'],
    [/\b(o dau|tai dau|noi nao|dia diem nao|thanh pho nao|nuoc nao|quoc gia nao|o nuoc nao)\b/, 'where'],
    [/\b(ai|nguoi nao|vi nao|quan chuc nao|co quan nao|don vi nao)\b/, 'who'],
    [/\b(nhung .* (nao|gi)|cac .* (nao|gi)|liet ke|ke ten|linh vuc nao|dien dan nao)\b/, 'list'],
    [/\b(co .* khong|phai khong|dung khong|co phai|chua)$|\bco (phai|dung)\b/, 'yes/no'],
    [/\b(gi|nao|the nao|ra sao|nhu the nao)\b/, 'what'],
  ],
  smallTalk: chatOf(
    `xin chao, chao, chao ban, chao bot, hello, cam on, tam biet, giup, tro giup, giup toi, ban la ai, ban lam duoc gi,
     ban khoe khong, khoe khong, co ai o day khong, ban co khoe khong, chuc ngay tot lanh, ok, tuyet voi, ai tao ra ban`,
    'ban, bot, nhe, a, nhieu, moi nguoi, voi, rat, da, nha, oi',
  ),
  months: numbered(
    'thang_1 thang_mot thang_gieng, thang_2 thang_hai, thang_3 thang_ba, thang_4 thang_tu, thang_5 thang_nam, thang_6 thang_sau, thang_7 thang_bay, thang_8 thang_tam, thang_9 thang_chin, thang_10 thang_muoi, thang_11 thang_muoi_mot, thang_12 thang_muoi_hai thang_chap',
  ),
  weekdays: numbered('thu_hai, thu_ba, thu_tu, thu_nam, thu_sau, thu_bay, chu_nhat'),
  numbers: numbered('khong, mot, hai, ba, bon, nam, sau, bay, tam, chin, muoi', 0),
  ordinals: numbered('thu_nhat dau_tien, thu_hai, thu_ba, thu_tu, thu_nam'),
  sentences,
};

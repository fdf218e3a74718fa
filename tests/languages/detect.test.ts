// Language detection: short questions, marked and unmarked, with names of any language in them.
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/languages/detect.ts';
import { languageOf } from '../../src/languages/index.ts';
import { toLine } from '../../src/text/line.ts';

const ENGLISH = `
Who signed the agreement?
When did the ship arrive in Bergen?
How many students study in Oslo?
what is the value of trade
latest news on fisheries
Did Chile join the pact?
where was the fair held
why did talks fail
Who is Ingrid Solheim-Dahl?
what is Hoàng Xuân Chiến's title
list the priorities
tell me about the loan
Compare the two rounds
how long is the course
Is Kenya a member of APPF?
who met Lê Thị Thu Hằng in Hà Nội
dates of the festival
which port will be expanded
any news from Nairobi?
the Québec delegation and its visit
Has the café reopened?
when was São Paulo mentioned`;
const VIETNAMESE = `
Ai đã ký thỏa thuận?
ai da ky thoa thuan
Khi nào tàu đến Bergen?
khi nao tau den bergen
Có bao nhiêu sinh viên học ở Oslo?
co bao nhieu sinh vien hoc o oslo
Kim ngạch thương mại là bao nhiêu?
kim ngach thuong mai la bao nhieu
Hội chợ được tổ chức ở đâu?
hoi cho duoc to chuc o dau
Tại sao đàm phán thất bại?
tai sao dam phan that bai
Đại sứ Na Uy là ai?
dai su na uy la ai
Chile có tham gia hiệp định không?
chile co tham gia hiep dinh khong
tin mới nhất về thủy sản
Liệt kê các ưu tiên
so sánh hai vòng đàm phán
Cuộc gặp diễn ra vào ngày nào?
cuoc gap dien ra vao ngay nao
Bộ trưởng nói gì?
hợp tác quốc phòng`;
const FRENCH = `
Qui a signé l'accord ?
qui a signe l accord
Quand le navire est-il arrivé à Bergen ?
quand le navire est-il arrive a bergen
Combien d'étudiants étudient à Oslo ?
combien d'etudiants etudient a oslo
Quelle est la valeur du commerce ?
Où s'est tenue la foire ?
ou s'est tenue la foire
Pourquoi les négociations ont-elles échoué ?
pourquoi les negociations ont-elles echoue
Qui est l'ambassadeur de Norvège ?
Le Chili a-t-il rejoint le pacte ?
dernières nouvelles sur la pêche
Citez les priorités
Quels sont les domaines de coopération ?
quels sont les domaines de cooperation
depuis quand le Kenya est-il membre
Comparez les deux cycles
Quel port sera agrandi ?
que dit le ministre
commerce entre la Norvège et le Chili
coopération en matière de défense`;

const lines = (list: string) => list.trim().split('\n');

describe('detectLanguage', () => {
  it.each(lines(ENGLISH))('knows English: %s', (text) => {
    expect(detectLanguage(text).code).toBe('en');
  });

  it.each(lines(VIETNAMESE))('knows Vietnamese: %s', (text) => {
    expect(detectLanguage(text).code).toBe('vi');
  });

  it.each(lines(FRENCH))('knows French: %s', (text) => {
    expect(detectLanguage(text).code).toBe('fr');
  });

  it.each(['Oslo', 'xyz', '12345', '', '🙂', 'Hoàng Xuân Chiến'])(
    'takes the reader’s own language where nothing tells: %j',
    (text) => {
      for (const code of ['en', 'vi', 'fr'] as const) expect(detectLanguage(text, languageOf(code)).code).toBe(code);
    },
  );

  it('believes the words, not the reader’s locale, where they tell', () => {
    expect(detectLanguage('When did the ship arrive?', languageOf('vi')).code).toBe('en');
    expect(detectLanguage('Quand le navire est-il arrivé ?', languageOf('en')).code).toBe('fr');
  });

  it.each([
    ['merci', 'fr'],
    ['Bonjour !', 'fr'],
    ['xin chào', 'vi'],
    ['cam on ban', 'vi'],
    ['hey, good morning', 'en'],
    ['thanks', 'en'],
  ])('knows a greeting by itself: %s', (text, code) => {
    expect(detectLanguage(text).code).toBe(code);
    expect(languageOf(code).smallTalk.test(toLine(text).folded)).toBe(true);
  });

  it('reads thanks without end in one pass', () => {
    expect(detectLanguage(`${'thank you '.repeat(5000)}x`).code).toBe('en');
  });
});

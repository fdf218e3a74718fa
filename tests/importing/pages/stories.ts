// Stories that the made-up pages tell, in three languages; a page's text is right when it is these words and no others.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArticle } from '../../../src/knowledge/article-file.ts';

export type Story = { readonly title: string; readonly paragraphs: readonly string[] };

const FOLDER = join(import.meta.dirname, '../../relevance/elsewhere/knowledge/articles');

/** English ones: invented articles of this project, by number. */
export const english: readonly Story[] = readdirSync(FOLDER).map((name) => {
  const parsed = parseArticle(readFileSync(join(FOLDER, name), 'utf8'), name, name.slice(0, -3));
  if ('problems' in parsed) throw new Error(name);
  return { title: parsed.article.title, paragraphs: parsed.article.body.split('\n\n') };
});

export const vietnamese: Story = {
  title: 'Việt Nam và Peru mở đường vận tải biển mới',
  paragraphs: [
    'Sáng 20/2, tại cảng Cái Mép, Bộ Giao thông vận tải Việt Nam và Bộ Thương mại Peru đã công bố tuyến vận tải biển đầu tiên nối hai nước, rút ngắn thời gian đi lại từ bốn mươi xuống còn hai mươi sáu ngày.',
    'Thứ trưởng Lê Minh Hoàng cho biết chuyến tàu đầu tiên sẽ chở cà phê, hạt điều và đồ gỗ sang cảng Callao, còn chiều về chở đồng, nho và bột cá phục vụ ngành chăn nuôi trong nước.',
    'Theo số liệu của hải quan, kim ngạch hai chiều năm ngoái đạt 645 triệu đô la Mỹ, tăng mười hai phần trăm so với năm trước đó, nhưng chi phí vận chuyển vẫn chiếm gần một phần tư giá thành.',
    '“Chúng tôi đã chờ tuyến này suốt bảy năm”, bà Rosa Quispe, chủ tịch Phòng Thương mại Lima, nói tại buổi lễ. Bà mong các doanh nghiệp nhỏ của hai nước sẽ sớm tận dụng được cơ hội.',
    'Hai bên cũng thỏa thuận lập một nhóm làm việc chung về kiểm dịch thực vật, họp mỗi quý một lần, và sẽ xem xét việc miễn thị thực cho thủy thủ của cả hai nước trong năm nay.',
    'Chuyến tàu đầu tiên dự kiến rời cảng vào giữa tháng tới với sức chở khoảng sáu nghìn công-ten-nơ.',
  ],
};

export const french: Story = {
  title: 'Le Québec et le Sénégal s’entendent sur la pêche côtière',
  paragraphs: [
    'Le gouvernement du Québec et celui du Sénégal ont conclu jeudi à Dakar une entente sur la pêche côtière, qui prévoit la formation de trois cents patrons de pêche et l’échange de données sur les stocks de sardinelles.',
    '« Nos deux régions vivent de la mer et la voient changer », a déclaré la ministre Élise Gagnon après la signature. Son homologue, Mamadou Diop, a souligné que l’accord n’ouvre aucun droit de pêche aux navires étrangers.',
    'Pendant quatre ans, l’Institut maritime de Rimouski recevra chaque hiver une quarantaine de stagiaires venus de Saint-Louis, de Mbour et de Ziguinchor. Le coût, évalué à 11,4 millions de dollars, est partagé à parts égales.',
    'Les associations de femmes transformatrices, qui fument et sèchent le poisson, obtiennent un siège au comité de suivi. Elles l’avaient demandé dès le début des pourparlers, en 2023.',
    'Une première mission scientifique doit partir en juin pour étudier l’effet de la chaleur sur le plancton au large de la Casamance. Ses résultats seront publiés en accès libre.',
  ],
};

/** Every kind of page is told with a story of its own where there are enough. */
export function storyOf(language: 'en' | 'vi' | 'fr', number: number): Story {
  if (language === 'vi') return vietnamese;
  return language === 'fr' ? french : (english[number % english.length] as Story);
}

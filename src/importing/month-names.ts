// Month names: English, French and Vietnamese ones, whole and shortened, as pages and feeds write them.

const MONTHS = new Map<string, number>();
for (const [i, names] of [
  'january jan janvier janv tháng·một tháng·giêng',
  'february feb février fevrier févr tháng·hai',
  'march mar mars tháng·ba',
  'april apr avril avr tháng·tư',
  'may mai tháng·năm',
  'june jun juin tháng·sáu',
  'july jul juillet juil tháng·bảy',
  'august aug août aout tháng·tám',
  'september sep sept septembre tháng·chín',
  'october oct octobre tháng·mười',
  'november nov novembre tháng·mười·một',
  'december dec décembre decembre déc tháng·mười·hai tháng·chạp',
].entries())
  for (const month of names.split(' ')) MONTHS.set(month.replaceAll('·', ' '), i + 1);

/** From 1; 0 for what is no month. */
export function monthOf(name: string | undefined): number {
  return MONTHS.get(name?.toLowerCase() ?? '') ?? 0;
}

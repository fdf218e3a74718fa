// The package ships no types; this is the part we use.
declare module 'snowball-stemmers' {
  export type Stemmer = { stem(word: string): string };
  const snowball: { newStemmer(algorithm: 'english' | 'french'): Stemmer };
  export default snowball;
}

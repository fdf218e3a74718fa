// The bot's whole way from question to answer: read, searched, ranked, doubted, composed, verified.
import { toAnswerObject } from '../../../src/answering/answer-object.ts';
import { buildStudy } from '../../../src/answering/build-study.ts';
import { verifyAnswer } from '../../../src/chat/verbatim.ts';
import { indexOf } from '../../../src/index/index-knowledge.ts';
import { toKnowledge } from '../../../src/knowledge/read-knowledge.ts';
import { emptyVocabulary } from '../../../src/knowledge/vocabulary.ts';
import { inventedArticles } from '../invented-articles.ts';
import type { NamedEngine } from './engine.ts';

/** Day of asking where a question sets none. */
const DAY = '2026-01-15';

export const answerPath: NamedEngine = {
  name: 'the whole bot',
  make() {
    let study: ReturnType<typeof buildStudy>;
    /** Id of a passage → id of the document that it was made of; empty where the sentences are the documents. */
    let documents = new Map<string, string>();
    return {
      index(docs, knowledge) {
        const invented = knowledge ? null : inventedArticles(docs);
        documents = invented?.documents ?? new Map();
        const read = knowledge ?? toKnowledge(invented?.articles ?? [], emptyVocabulary);
        study = buildStudy(read, indexOf(read));
      },
      search(text, limit, today = DAY) {
        const answers = study.answer(text, Temporal.PlainDate.from(today));
        for (const answer of answers) verifyAnswer(answer);
        toAnswerObject(null, text, answers, 0);
        // A refusal names no sentence as the answer, and counts as a miss: the asker has to look for themselves.
        return answers
          .flatMap((answer) => (answer.kind === 'found' ? answer.citations : []))
          .slice(0, limit)
          .map(({ sentence }) => documents.get(sentence.passage.id) ?? sentence.id);
      },
    };
  },
};

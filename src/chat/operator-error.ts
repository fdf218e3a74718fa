// OperatorError: something that whoever runs the bot must put right, said in one sentence; it ends the start.

export class OperatorError extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = 'OperatorError';
  }
}

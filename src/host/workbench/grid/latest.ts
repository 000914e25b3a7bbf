/** Questions of which only the newest answer matters: while one is being answered, only the last asked waits. */
export class Latest<Question, Answer> {
  #isAsking = false;
  #next: { question: Question } | undefined;

  constructor(
    private readonly ask: (question: Question) => Promise<Answer>,
    private readonly answered: (answer: Answer, question: Question) => void,
  ) {}

  put(question: Question): void {
    this.#next = { question };
    if (!this.#isAsking) void this.#run();
  }

  async #run(): Promise<void> {
    this.#isAsking = true;
    try {
      while (this.#next) {
        const { question } = this.#next;
        this.#next = undefined;
        const answer = await this.ask(question);
        if (!this.#next) this.answered(answer, question);
      }
    } finally {
      this.#isAsking = false;
    }
  }
}

// Asks one question at a time: while an answer is awaited only the newest of further questions is kept.
export interface Asking<Question, Answer> {
  send(question: Question): Promise<Answer>;
  show(answer: Answer, question: Question): void;
  fail(error: unknown, question: Question): void;
}

export class Newest<Question, Answer> {
  private waiting: { readonly question: Question } | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isBusy = false;
  private isClosed = false;

  constructor(private readonly asking: Asking<Question, Answer>) {}

  // After `delay` milliseconds in which nothing newer is asked.
  ask(question: Question, delay = 0): void {
    if (this.isClosed) return;
    this.waiting = { question };
    clearTimeout(this.timer);
    this.timer = delay > 0 ? setTimeout(() => this.next(), delay) : undefined;
    if (delay <= 0) this.next();
  }

  close(): void {
    this.isClosed = true;
    this.waiting = undefined;
    clearTimeout(this.timer);
  }

  private next(): void {
    this.timer = undefined;
    if (this.isBusy || !this.waiting) return;
    const { question } = this.waiting;
    this.waiting = undefined;
    this.isBusy = true;
    void this.send(question);
  }

  private async send(question: Question): Promise<void> {
    try {
      const answer = await this.asking.send(question);
      if (!this.isClosed) this.asking.show(answer, question);
    } catch (error) {
      if (!this.isClosed) this.asking.fail(error, question);
    } finally {
      this.isBusy = false;
      // What is still within its delay is asked when that is over.
      if (this.timer === undefined) this.next();
    }
  }
}

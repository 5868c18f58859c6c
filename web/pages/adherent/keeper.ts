import { asFailure } from '../depot/failure';
import { ask } from '../depot/server';
import { HAND_IN, SAVE, type Answer, type HandedIn, type Saved } from './queries';

/** Milliseconds until it tries again by itself, when nobody answers. */
const AGAIN = 10_000;

interface Telling {
  kept(answer: Answer): void;
  failed(error: unknown): void;
}

/**
 * Saves an answer as it is written, one save after the other, each from the version that the one before made. After a
 * conflict it waits to be told from which version to go on.
 */
export class Keeper {
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> = Promise.resolve();
  private isDirty = false;
  private isStopped = false;

  constructor(
    answer: Answer,
    private readonly content: () => object,
    readonly tell: Telling,
  ) {
    this.version = answer.version;
    addEventListener('beforeunload', (event) => {
      if (this.isDirty) event.preventDefault();
    });
    addEventListener('online', () => this.isDirty && this.touch(0));
  }

  /** Something was written: it is saved after so many milliseconds without another. */
  touch(after: number): void {
    this.isDirty = true;
    clearTimeout(this.timer);
    if (!this.isStopped) this.timer = setTimeout(() => this.save(), after);
  }

  goOnFrom(version: number): void {
    this.version = version;
    this.isStopped = false;
    this.touch(0);
  }

  /** Null where it could not be asked: why has been told. */
  async handIn(): Promise<{ readonly answer: Answer; readonly refusal: string | null } | null> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.isStopped) return null;
    const { submitSurveyAnswer } = await ask<HandedIn>(HAND_IN, { reponse: this.input() }).catch((error: unknown) => {
      this.note(error);
      throw error;
    });
    const { answer, userErrors } = submitSurveyAnswer;
    this.version = answer.version;
    this.isDirty = false;
    this.tell.kept(answer);
    return { answer, refusal: userErrors[0]?.message ?? null };
  }

  private input = (): object => ({ ...this.content(), base: this.version });

  private save(): void {
    this.saving = this.saving.then(async () => {
      if (!this.isDirty || this.isStopped) return;
      this.isDirty = false;
      try {
        const { saveSurveyAnswer } = await ask<Saved>(SAVE, { reponse: this.input() });
        this.version = saveSurveyAnswer.answer.version;
        if (!this.isDirty) this.tell.kept(saveSurveyAnswer.answer);
      } catch (error) {
        this.isDirty = true;
        this.note(error);
        this.tell.failed(error);
      }
    });
  }

  private note(error: unknown): void {
    const { code } = asFailure(error);
    if (code === 'CONFLICT') this.isStopped = true;
    if (code === 'NETWORK') this.timer = setTimeout(() => this.save(), AGAIN);
  }
}

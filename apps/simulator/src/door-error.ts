/** A door of the company answered that it will not, or not now. */
export class DoorError extends Error {
  /** HTTP status. */
  readonly status: number;

  constructor(door: string, status: number, body: string) {
    super(`${door} answered ${status}: ${body.slice(0, 300)}`);
    this.name = 'DoorError';
    this.status = status;
  }
}

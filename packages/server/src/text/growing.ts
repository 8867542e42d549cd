/** Numbers in a row that is not known to end. */
export class Growing<Numbers extends Uint32Array | Uint16Array> {
  #numbers: Numbers
  readonly #make: (size: number) => Numbers
  size = 0

  constructor(make: (size: number) => Numbers) {
    this.#make = make
    this.#numbers = make(1024)
  }

  push(number: number): void {
    if (this.size === this.#numbers.length) {
      const larger = this.#make(2 * this.size)
      larger.set(this.#numbers)
      this.#numbers = larger
    }
    this.#numbers[this.size++] = number
  }

  at(index: number): number {
    return this.#numbers[index]!
  }

  set(index: number, number: number): void {
    this.#numbers[index] = number
  }
}

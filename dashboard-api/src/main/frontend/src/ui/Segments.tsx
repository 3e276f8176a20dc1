interface Props<Choice extends string | number> {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly textOf: (choice: Choice) => string;
  /** Begins the test id of each button, which its choice ends. */
  readonly testId: string;
}

/** Buttons in a row of which one is pressed: the parts of a page, or a period. */
export function Segments<Choice extends string | number>({
  label,
  choices,
  chosen,
  onChoose,
  textOf,
  testId,
}: Props<Choice>) {
  return (
    <div className="segments" role="group" aria-label={label}>
      {choices.map((choice) => (
        <button
          key={choice}
          type="button"
          className="button small"
          aria-pressed={choice === chosen}
          data-testid={`${testId}-${choice}`}
          onClick={() => onChoose(choice)}
        >
          {textOf(choice)}
        </button>
      ))}
    </div>
  );
}

/** What {@link SearchBox} is given. */
export interface SearchBoxProps {
  /** What can be looked for; it stands in the empty box and names it to who does not see it. */
  readonly label: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** Where somebody types what a list is narrowed to. */
export function SearchBox({ label, typed, onType }: SearchBoxProps) {
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={typed}
      onChange={({ target }) => onType(target.value)}
    />
  );
}

import type { Command, Option } from 'commander';

/** Options that change where output goes, not what is in it. */
const LEFT_OUT = new Set(['json', 'quiet', 'output']);

/**
 * The command that makes a document again, ready for a shell: options in the order of the help, without those that are at
 * their default and without those that only say where output goes.
 */
export function commandLine(command: Command): string {
  const words: string[] = [];
  const chain: Command[] = [];
  for (let one: Command | null = command; one !== null; one = one.parent) chain.unshift(one);
  words.push(...chain.map((one) => one.name()));
  words.push(...command.processedArgs.flat().map((one) => quoted(String(one))));
  for (const one of chain.toReversed()) for (const option of one.options) words.push(...optionWords(one, option));
  return words.join(' ');
}

function optionWords(command: Command, option: Option): readonly string[] {
  const name = option.attributeName();
  const value: unknown = command.getOptionValue(name);
  const flag = option.long ?? option.short ?? '';
  if (LEFT_OUT.has(name) || value === undefined || value === option.defaultValue || value === false) return [];
  if (value === true) return [flag];
  return (Array.isArray(value) ? value : [value]).flatMap((one) => [flag, quoted(String(one))]);
}

/** A word as a POSIX shell takes it. */
function quoted(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

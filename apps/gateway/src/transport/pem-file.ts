import { readFileSync } from 'node:fs';
import { z } from '@kakehashi/config';

/** The path of a PEM file, as the text in it; it is read once. */
export const pemFile = () =>
  z.string().transform((path, context): string => {
    try {
      const text = readFileSync(path, 'utf8');
      if (text.includes('-----BEGIN ')) return text;
      context.addIssue('must name a PEM file, but there is no "-----BEGIN" in it');
    } catch (fault) {
      context.addIssue(`must name a file that can be read: ${(fault as NodeJS.ErrnoException).code}`);
    }
    return z.NEVER;
  });

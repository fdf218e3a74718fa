// The commands, in the order in which help shows them. A new one: its file, and its line here.
import type { Command } from '../src/chat/command.ts';
import { ask } from './ask.ts';
import { digest } from './digest.ts';
import { help } from './help.ts';
import { latest } from './latest.ts';
import { sources } from './sources.ts';
import { timeline } from './timeline.ts';
import { who } from './who.ts';

export const commands: readonly Command[] = [ask, latest, timeline, who, digest, sources, help];

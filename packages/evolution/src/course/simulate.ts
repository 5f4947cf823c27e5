import { type Task, throwIfCancelled } from '@countermove/base';
import { prepareCourse, type Replicate, simulateReplicate } from './replicate.ts';
import type { CourseSpec } from './spec.ts';
import { type CourseResult, summariseCourse } from './summary.ts';

/**
 * Simulates a course of treatment `spec.replicates` times and summarises it.
 * Replicate n uses the stream (task.seed, 'course', n) and no other, so the work may be divided among workers with
 * `prepareCourse`, `simulateReplicate` and `summariseCourse` without changing the result.
 * @throws RangeError when the specification does not fit; the signal's reason when cancelled
 */
export function simulateCourse(spec: CourseSpec, task: Task): CourseResult {
  const course = prepareCourse(spec);
  const replicates: Replicate[] = [];
  for (let number = 0; number < spec.replicates; number += 1) {
    if (number % 16 === 0) {
      throwIfCancelled(task);
      task.progress(number / spec.replicates, 'simulating patients');
    }
    replicates.push(simulateReplicate(course, task.seed, number));
  }
  task.progress(1, 'simulating patients');
  return summariseCourse(spec, replicates);
}

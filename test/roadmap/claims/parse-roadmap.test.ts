import { GigacastError } from 'gigacast/core';
import { parseRoadmap, roadmapSchema, safeParseRoadmap, type RoadmapClaim } from 'gigacast/roadmap';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { deepFreeze } from '../../support/deep-freeze';
import { on, roadmapOf, said } from '../sample-roadmap';

const found = (data: unknown) => {
  const result = safeParseRoadmap(data);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
};
const foundIn = (...claims: RoadmapClaim[]) => found(roadmapOf(...claims));
const messageOf = (...claims: RoadmapClaim[]) => {
  const result = safeParseRoadmap(roadmapOf(...claims));
  return result.ok ? '' : result.issues[0]?.message;
};

const MID_2027 = { text: 'mid-2027', precision: 'phrase', from: '2027-05-01', to: '2027-08-31' } as const;

describe('parseRoadmap', () => {
  it('returns a roadmap as it came', () => {
    const roadmap = deepFreeze(
      roadmapOf(
        said({ id: 'a', value: on(MID_2027) }),
        said({ id: 'b', predicate: 'role', value: { type: 'role', role: 'training' } }),
        said({
          id: 'c',
          subject: 'chips',
          predicate: 'design cycle',
          value: { type: 'cycle', months: 9, generations: ['A2', 'A3'] },
        }),
        said({ id: 'd', kind: 'status', value: { type: 'remark', text: 'almost done' } }),
        said({ id: 'e', kind: 'cancelled', predicate: 'cancelled', value: on('2026-01') }),
      ),
    );
    expect(parseRoadmap(roadmap)).toEqual(roadmap);
    expect(safeParseRoadmap(roadmap)).toEqual({ ok: true, value: roadmap });
  });

  it('throws one error with every issue', () => {
    const attempt = () =>
      parseRoadmap(roadmapOf(said({ id: 'a', value: on('soon') }), said({ id: 'b', saidOn: 'x' })));
    expect(attempt).toThrow(GigacastError);
    expect(attempt).toThrow(/2 issues:\n- parseRoadmap: claims\[0\]\.value\.date/);
  });

  it('refuses what has another shape, by its place', () => {
    expect(found({ ...roadmapOf(), schemaVersion: 2 })).toEqual([['input/not-one-of', 'schemaVersion']]);
    expect(found({ ...roadmapOf(), extra: 1 })).toEqual([['input/unknown-key', 'input']]);
    expect(found(null)).toEqual([['input/wrong-type', 'input']]);
    expect(foundIn({ ...said({ id: 'a' }), source: { title: 'TODO' } })).toEqual([
      ['input/invalid', 'claims[0].source.title'],
    ]);
    const cycle = said({ id: 'a', predicate: 'design cycle', value: { type: 'cycle', months: 0 } });
    expect(foundIn(cycle)).toEqual([['number/out-of-range', 'claims[0].value.months']]);
  });

  it('refuses a date without precision and says how to declare one', () => {
    expect(foundIn(said({ id: 'a', value: on('mid-2027') }))).toEqual([
      ['roadmap/date-without-precision', 'claims[0].value.date'],
    ]);
    expect(foundIn(said({ id: 'a', value: on('June 2027'), saidOn: 'last week' }))).toEqual([
      ['roadmap/date-without-precision', 'claims[0].value.date'],
      ['roadmap/date-without-precision', 'claims[0].saidOn'],
    ]);
    expect(messageOf(said({ id: 'a', value: on('mid-2027') }))).toBe(
      'safeParseRoadmap: claims[0].value.date must be a date whose precision is known, such as "2026-04-15", "2026-12", "2027-Q3", "2028" or "2027..2028", got "mid-2027". Write a phrase such as "mid-2027" with the days you take it to mean: { text, precision: "phrase", from, to }.',
    );
  });

  it('refuses dates that do not exist and bounds that run backwards', () => {
    expect(foundIn(said({ id: 'a', value: on('2027-02-29') }))).toEqual([
      ['date/no-such-day', 'claims[0].value.date'],
    ]);
    expect(foundIn(said({ id: 'a', holdsOn: { ...MID_2027, to: '2027-04-30' } }))).toEqual([
      ['date/reversed-range', 'claims[0].holdsOn.to'],
    ]);
  });

  it('refuses a claim recorded before it was said, an undated one and an id used twice', () => {
    expect(foundIn(said({ id: 'a', recordedOn: '2026-01-16' }))).toEqual([
      ['claim/recorded-before-said', 'claims[0].recordedOn'],
    ]);
    expect(foundIn(said({ id: 'a', recordedOn: '2026-01-17' }))).toEqual([]);
    expect(foundIn(said({ id: 'a' }), said({ id: 'a' }))).toEqual([['claim/duplicate-id', 'claims[1].id']]);
    const { saidOn: _, ...undated } = said({ id: 'a' });
    expect(foundIn(undated)).toEqual([['claim/undated', 'claims[0].saidOn']]);
  });

  it('refuses a target that ended before it was stated', () => {
    const target = (date: string, saidOn: string) => foundIn(said({ id: 'a', value: on(date), saidOn }));
    expect(target('2026-01-16', '2026-01-17')).toEqual([
      ['roadmap/target-before-claim', 'claims[0].value.date'],
    ]);
    expect(target('2026-01-17', '2026-01-17')).toEqual([]);
    expect(target('2026-01', '2026-01-17')).toEqual([]);
    expect(target('2026-01-16', '2026-01')).toEqual([]);
    expect(target('2025-12', '2026-01')).toHaveLength(1);
  });

  it('refuses an actual event told before it begins', () => {
    const event = (date: string, saidOn: string) =>
      foundIn(said({ id: 'a', kind: 'actual', value: on(date), saidOn }));
    expect(event('2026-01-18', '2026-01-17')).toEqual([
      ['roadmap/actual-before-event', 'claims[0].value.date'],
    ]);
    expect(event('2026-01-17', '2026-01-17')).toEqual([]);
    expect(event('2026', '2026-01-17')).toEqual([]);
    expect(event('2026-02', '2026-01')).toHaveLength(1);
    expect(event('2020-02', '2026-01')).toEqual([]);
  });

  it('lets an estimate lie on either side of the day it was made', () => {
    for (const date of ['2020', '2030'])
      expect(foundIn(said({ id: 'a', kind: 'estimated', value: on(date) }))).toEqual([]);
  });

  it('refuses a value of the wrong kind for what it is about', () => {
    const mismatch = [['roadmap/value-mismatch', 'claims[0].value.type']];
    expect(foundIn(said({ id: 'a', value: { type: 'role', role: 'training' } }))).toEqual(mismatch);
    expect(foundIn(said({ id: 'a', predicate: 'role' }))).toEqual(mismatch);
    expect(foundIn(said({ id: 'a', predicate: 'design cycle' }))).toEqual(mismatch);
    expect(foundIn(said({ id: 'a', kind: 'status' }))).toEqual(mismatch);
    expect(foundIn(said({ id: 'a', value: { type: 'remark', text: 'soon' } }))).toEqual(mismatch);
    expect(messageOf(said({ id: 'a', predicate: 'role' }))).toBe(
      'safeParseRoadmap: claims[0].value.type must be "role" for "role", got "date". Change the value or the predicate, so that claims about one thing can be compared.',
    );
  });

  it('refuses names used twice, among programmes, generations and aliases alike', () => {
    const { programmes } = roadmapOf();
    const more = (id: string, aliases: string[]) => ({
      id,
      vendor: 'Maker',
      generations: [{ id: 'B1', name: 'B1', aliases }],
    });
    expect(found({ ...roadmapOf(), programmes: [...programmes, more('chips', [])] })).toEqual([
      ['roadmap/duplicate-id', 'programmes[1].id'],
    ]);
    expect(found({ ...roadmapOf(), programmes: [...programmes, more('boards', ['new', 'first'])] })).toEqual([
      ['roadmap/duplicate-id', 'programmes[1].generations[0].aliases[1]'],
    ]);
    expect(found({ ...roadmapOf(), programmes: [...programmes, more('boards', ['new'])] })).toEqual([]);
  });

  it('refuses a subject that it does not know, and names the id behind an alias', () => {
    expect(foundIn(said({ id: 'a', subject: 'A4' }))).toEqual([
      ['roadmap/unknown-subject', 'claims[0].subject'],
    ]);
    expect(foundIn(said({ id: 'a', subject: 'chips' }))).toEqual([]);
    expect(messageOf(said({ id: 'a', subject: 'A4' }))).toMatch(
      /Add the generation to a programme, or correct/,
    );
    expect(messageOf(said({ id: 'a', subject: 'first' }))).toMatch(
      /Write "A1", of which this is an alias\.$/,
    );
    const value = { type: 'cycle', months: 9, generations: ['A2', 'A9'] } as const;
    expect(foundIn(said({ id: 'a', predicate: 'design cycle', value }))).toEqual([
      ['roadmap/unknown-subject', 'claims[0].value.generations[1]'],
    ]);
  });

  it('still names double names when a date cannot be read', () => {
    const { programmes } = roadmapOf();
    const twice = {
      ...roadmapOf(said({ id: 'a', value: on('soon') })),
      programmes: [...programmes, ...programmes],
    };
    const codes = found(twice).map(([code]) => code);
    expect(codes).toContain('roadmap/duplicate-id');
    expect(codes.at(-1)).toBe('roadmap/date-without-precision');
  });

  it('describes a hundred issues and counts the others', () => {
    const result = safeParseRoadmap(
      roadmapOf(...Array.from({ length: 150 }, () => said({ id: 'a', subject: 'x' }))),
    );
    expect(result).toMatchObject({ ok: false, issueCount: 299 });
    expect(result.ok ? [] : result.issues).toHaveLength(100);
  });

  it('has a schema from which a JSON Schema can be made', () => {
    expect(z.toJSONSchema(roadmapSchema)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});

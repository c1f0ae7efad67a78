import { describe, expect, test } from 'vitest';
import { readMarkup } from '../../../../src/reading/page/html/markup.ts';

/** What is told of a source, one after another: `<p class=a>`, `</p>`, words in quotation marks, raw content in brackets. */
function told(source: string, foreign = false): string {
  const events: string[] = [];
  readMarkup(source, {
    startTag(tag, attributes, closed) {
      const own = (['class', 'id', 'href', 'content'] as const).map((name) => [name, attributes.get(name)] as const).filter(([, value]) => value !== null);
      events.push(`<${[tag.name, ...own.map(([name, value]) => `${name}=${value!}`)].join(' ')}${closed ? '/' : ''}>`);
    },
    endTag: (tag) => { events.push(`</${tag.name}>`); },
    words: (from, to) => { events.push(`“${source.slice(from, to)}”`); },
    raw: (_, from, to) => { events.push(`[${source.slice(from, to)}]`); },
    isForeign: () => foreign,
  });
  return events.join(' ');
}

describe('markup, as browsers cut it', () => {
  test.each([
    ['<p>a</p>', '<p> “a” </p>'],
    ['a < b <3 c', '“a < b <3 c”'],
    ['a <', '“a <”'],
    ['a </', '“a ” “</”'],
    ['a</>b', '“a” “b”'],
    ['a</3>b', '“a” “b”'],
    ['<P CLASS=A>', '<p class=A>'],
    ['<p class="a b" id=x>', '<p class=a b id=x>'],
    ['<p class=\'a"b\'>', '<p class=a"b>'],
    ['<p class = a>', '<p class=a>'],
    ['<p class=a class=b>', '<p class=a>'],
    ['<p class>a', '<p class=> “a”'],
    ['<a href=/x/>b', '<a href=/x/> “b”'],
    ['<a href="a&amp;b&ampc=1">', '<a href=a&b&ampc=1>'],
    ['<br/>a<br / >b', '<br/> “a” <br> “b”'],
    ['<p/class=a>', '<p class=a>'],
    ['<p title="a>b">c', '<p> “c”'],
    ['<p class="a', ''],
    ['a<p', '“a”'],
    ['<x-card>a</X-CARD>', '<x-card> “a” </x-card>'],
    ['a<!-- <p> -->b', '“a” “b”'],
    ['a<!-->b-->c', '“a” “b-->c”'],
    ['a<!--->b', '“a” “b”'],
    ['a<!-- x --!>b', '“a” “b”'],
    ['a<!-- x', '“a”'],
    ['<!doctype html>a<?php b ?>c<!x>d', '“a” “c” “d”'],
    ['<![CDATA[a>b]]>', '“b]]>”'],
    ['</p class=x>a', '</p> “a”'],
  ])('%s', (source, expected) => { expect(told(source)).toBe(expected); });

  test.each([
    ['<script>if (a < b) "<p>"</script>c', '<script> [if (a < b) "<p>"] </script> “c”'],
    ['<script>a</scripted></SCRIPT >b', '<script> [a</scripted>] </script> “b”'],
    ['<script><!-- <script>a</script> --></script>b', '<script> [<!-- <script>a</script> -->] </script> “b”'],
    ['<script><!-- a --></script>b</script>', '<script> [<!-- a -->] </script> “b” </script>'],
    ['<script><!-- a</script>b', '<script> [<!-- a] </script> “b”'],
    ['<script>a', '<script> [a]'],
    ['<style>p > a { }</style>b', '<style> [p > a { }] </style> “b”'],
    ['<title>a <b> &amp; c</title>', '<title> “a <b> &amp; c” [a <b> &amp; c] </title>'],
    ['<textarea><p></textarea>', '<textarea> “<p>” [<p>] </textarea>'],
    ['<noscript><p>a</noscript>b', '<noscript> [<p>a] </noscript> “b”'],
  ])('content without markup: %s', (source, expected) => { expect(told(source)).toBe(expected); });

  test.each([
    ['<![CDATA[a>b]]>c', '“a>b” “c”'],
    ['<![CDATA[a', '“a”'],
    ['<title><b>a</b></title>', '<title> <b> “a” </b> </title>'],
    ['<path d="M0"/>', '<path/>'],
  ])('in a drawing: %s', (source, expected) => { expect(told(source, true)).toBe(expected); });
});

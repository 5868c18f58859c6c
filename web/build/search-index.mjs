const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' };

const plain = (html) =>
  html
    .replace(/<a class="ancre"[\s\S]*?<\/a>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (_, name) => ENTITIES[name])
    .replace(/\s+/g, ' ')
    .trim();

const withoutCode = (heading) =>
  heading
    .replace(/<a class="ancre"[\s\S]*?<\/a>/g, '')
    .replace(/(?:\s|&nbsp;)*:(?:\s|&nbsp;)*<code>.*<\/code>\s*$/, '');

/** Every part of the documentation with its address, its title and its words: what the search page looks through. */
export const searchSections = (chapters) =>
  chapters.flatMap(({ name, title, lead, html }) => {
    const address = `/documentation/${name}.html`;
    const [start, ...parts] = html.split(/(?=<h2 id=")/);
    const chapter = plain(title);
    return [
      { address, title: chapter, chapter: null, text: `${plain(lead)} ${plain(start)}`, also: '' },
      ...parts.map((part) => {
        const [, id, heading] = /^<h2 id="([^"]*)">([\s\S]*?)<\/h2>/.exec(part);
        return {
          address: `${address}#${id}`,
          // « Activité : activite »: the code is found, and is no title.
          title: plain(withoutCode(heading)) || plain(heading),
          chapter,
          text: plain(part.replace(/^.*<\/h2>/, '')),
          also: [...heading.matchAll(/<code>(.*?)<\/code>/g)].map(([, code]) => plain(code)).join(' '),
        };
      }),
    ];
  });

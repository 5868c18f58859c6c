// « Télécharger en PNG »: draws the chart's own SVG file, at twice its size. Without this script the SVG remains.
const SCALE = 2;

async function save(button) {
  const image = new Image();
  image.src = button.dataset.svg;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `maillage-${button.dataset.marque ?? ''}${new URL(image.src).pathname
    .replace(/^\/[^/]+\//, '')
    .replace(/\.svg$/, '')
    .replaceAll('/', '-')}.png`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

for (const button of document.querySelectorAll('button.png')) {
  button.hidden = false;
  button.addEventListener('click', () =>
    save(button).catch(() => {
      button.textContent = 'Le PNG n’a pas pu être dessiné : prendre le SVG';
    }),
  );
}

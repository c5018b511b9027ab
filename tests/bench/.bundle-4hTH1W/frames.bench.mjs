import { existsSync, readFileSync, readdirSync } from "node:fs";
import { chromium } from "@playwright/test";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
// tests/chromium.ts
var howToInstall = "No Chromium found for the end-to-end tests. Install one of:\n  Debian/Ubuntu, as root: apt-get install -y chromium\n  elsewhere:              npx playwright install --with-deps chromium\nor set CHROMIUM_PATH to a Chromium or Chrome executable.";
/** 'playwright' for the browser that Playwright installed, a path for the system's, undefined for none. */
function findChromium() {
	const fromEnv = process.env["CHROMIUM_PATH"];
	if (fromEnv) {
		if (!existsSync(fromEnv)) throw new Error(`CHROMIUM_PATH=${fromEnv} does not exist.`);
		return fromEnv;
	}
	if (existsSync(chromium.executablePath())) return "playwright";
	return [
		"/usr/bin/chromium",
		"/usr/bin/chromium-browser",
		"/usr/bin/google-chrome",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
	].find((path) => existsSync(path));
}
// tests/bench/serve.ts
/** A static host as one meets it: the built site with brotli, on a free port. */
var types = {
	".html": "text/html; charset=utf-8",
	".css": "text/css",
	".js": "text/javascript",
	".svg": "image/svg+xml",
	".png": "image/png",
	".woff2": "font/woff2",
	".json": "application/json",
	".xml": "application/xml",
	".txt": "text/plain"
};
async function serve(folder = "dist") {
	const server = createServer((request, response) => {
		const { pathname } = new URL(request.url ?? "/", "http://localhost");
		const file = join(folder, decodeURIComponent(pathname), pathname.endsWith("/") ? "index.html" : "");
		if (!existsSync(file)) return response.writeHead(404).end();
		const type = types[extname(file)] ?? "application/octet-stream";
		const packed = /text|json|svg|xml/.test(type);
		const body = readFileSync(file);
		response.writeHead(200, {
			"content-type": type,
			"cache-control": "max-age=3600",
			...packed ? { "content-encoding": "br" } : {}
		});
		return response.end(packed ? brotliCompressSync(body) : body);
	});
	await new Promise((done) => server.listen(0, "localhost", done));
	const { port } = server.address();
	return {
		url: `http://localhost:${port}`,
		close: () => server.close()
	};
}
// tests/bench/frames.bench.ts
/** Time between frames and the longest task while a slider of each running widget is dragged. */
var found = findChromium();
if (!found) throw new Error(howToInstall);
var site = await serve();
var browser = await chromium.launch({
	args: ["--disable-quic"],
	...found === "playwright" ? {} : { executablePath: found }
});
for (const name of readdirSync("dist/widgets", { withFileTypes: true })) {
	if (!name.isDirectory()) continue;
	const page = await browser.newPage();
	await page.goto(`${site.url}/widgets/${name.name}/`);
	const slider = page.locator("input[type=range]:enabled").first();
	await slider.waitFor();
	const { x, y, width, height } = await slider.boundingBox();
	await page.evaluate(() => {
		const seen = {
			frames: [],
			longest: 0
		};
		Object.assign(window, { seen });
		new PerformanceObserver((list) => {
			for (const task of list.getEntries()) seen.longest = Math.max(seen.longest, task.duration);
		}).observe({ type: "longtask" });
		let last = performance.now();
		const frame = (now) => {
			seen.frames.push(now - last);
			last = now;
			requestAnimationFrame(frame);
		};
		requestAnimationFrame(frame);
	});
	await page.mouse.move(x + width / 2, y + height / 2);
	await page.mouse.down();
	for (let i = 0; i <= 240; i++) await page.mouse.move(x + width * (.5 + .4 * Math.sin(i / 12)), y + height / 2);
	await page.mouse.up();
	const { frames, longest } = await page.evaluate(() => window.seen);
	const sorted = frames.slice(2).sort((a, b) => a - b);
	const p95 = sorted[Math.floor(.95 * sorted.length)] ?? NaN;
	console.log(`/widgets/${name.name}/ slider dragged: ${sorted.length} frames, p95 ${p95.toFixed(1)} ms,`, longest ? `longest task ${longest.toFixed(0)} ms` : "no task over 50 ms");
	await page.close();
}
await browser.close();
site.close();
export {};

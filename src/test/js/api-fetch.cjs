'use strict';

const assert = require('node:assert/strict');
const apiFetch = require('@wordpress/api-fetch').default;
const { step, run, failure, site } = require('./steps.cjs');

apiFetch.use(apiFetch.createRootURLMiddleware(`${site.url}/wp-json/`));

// What a browser's cookie and nonce are to a theme, an application password is to a program.
const signedIn = (options) => apiFetch({ ...options, headers: { ...options.headers,
	Authorization: `Basic ${Buffer.from(`${site.login}:${site.password}`).toString('base64')}` } });
const ids = (posts) => posts.map((post) => post.id);
const [newest, middle, oldest] = site.posts;
const category = `categories=${site.category}`;

step('the root tells what there is', async () => {
	const root = await apiFetch({ path: '/' });
	assert.equal(root.name, site.name);
	assert.ok(root.namespaces.includes('wp/v2'));
	assert.ok(root.routes['/wp/v2/posts'].methods.includes('POST'));
});

step('a list tells its size', async () => {
	const answer = await apiFetch({ path: `/wp/v2/posts?${category}&per_page=2`, parse: false });
	assert.equal(answer.headers.get('X-WP-Total'), '3');
	assert.equal(answer.headers.get('X-WP-TotalPages'), '2');
	assert.match(answer.headers.get('Link'), /rel="next"/);
	assert.deepEqual(ids(await answer.json()), [newest, middle]);
});

step('all pages of a list are fetched', async () => {
	assert.deepEqual(ids(await apiFetch({ path: `/wp/v2/posts?${category}&per_page=-1` })), [newest, middle, oldest]);
});

step('a namespace and an endpoint lead to a route', async () => {
	assert.equal((await apiFetch({ namespace: 'wp/v2', endpoint: `posts/${newest}` })).id, newest);
});

step('posts bring what they lead to', async () => {
	const [post] = await apiFetch({ path: `/wp/v2/posts?slug=${site.slug}&_embed=author,wp:term` });
	assert.equal(post._embedded.author[0].name, site.author);
	assert.deepEqual(post._embedded['wp:term'].map((terms) => terms[0].id), [site.category, site.tag]);
});

step('what a caller may do is told', async () => {
	const anonymous = await apiFetch({ path: `/wp/v2/posts/${newest}`, method: 'OPTIONS', parse: false });
	assert.equal(anonymous.headers.get('Allow'), 'GET');
	const allowed = await signedIn({ path: `/wp/v2/posts/${newest}`, method: 'OPTIONS', parse: false });
	assert.equal(allowed.headers.get('Allow'), 'GET, POST, PUT, PATCH, DELETE');
	assert.equal((await allowed.json()).schema.title, 'post');
});

step('editors see what editors need', async () => {
	const me = await signedIn({ path: '/wp/v2/users/me?context=edit' });
	assert.equal(me.username, site.login);
	const post = await signedIn({ path: `/wp/v2/posts/${newest}?context=edit` });
	assert.equal(post.title.raw, '"Quoted" newest');
	assert.equal(post.permalink_template.includes('%postname%'), true);
	assert.equal((await failure(apiFetch({ path: `/wp/v2/posts/${newest}?context=edit` }))).code, 'rest_forbidden_context');
});

step('readers comment', async () => {
	const made = await apiFetch({ path: '/wp/v2/comments', method: 'POST', headers: { 'X-Forwarded-For': '198.51.102.1' },
		data: { post: middle, author_name: 'Zed', author_email: 'zed@example.org', content: 'From api-fetch' } });
	assert.equal(made.status, 'approved');
	const shown = await apiFetch({ path: `/wp/v2/comments?post=${middle}` });
	assert.deepEqual(ids(shown), [made.id]);
	assert.equal((await signedIn({ path: `/wp/v2/comments/${made.id}`, method: 'PUT', data: { status: 'hold' } })).status,
		'hold');
	assert.equal((await failure(apiFetch({ path: `/wp/v2/comments/${made.id}` }))).code, 'rest_comment_invalid_id');
	assert.equal((await signedIn({ path: `/wp/v2/comments/${made.id}?force=true`, method: 'DELETE' })).deleted, true);
});

step('editors make, change and remove posts', async () => {
	const made = await signedIn({ path: '/wp/v2/posts', method: 'POST',
		data: { title: 'Made by api-fetch', content: '<!-- wp:paragraph --><p>One</p><!-- /wp:paragraph -->' } });
	assert.equal(made.status, 'draft');
	const changed = await signedIn({ path: `/wp/v2/posts/${made.id}`, method: 'PUT', data: { status: 'publish' } });
	assert.equal(changed.status, 'publish');
	assert.match((await apiFetch({ path: `/wp/v2/posts/${made.id}` })).content.rendered, /<p>One<\/p>/);
	const gone = await signedIn({ path: `/wp/v2/posts/${made.id}?force=true`, method: 'DELETE' });
	assert.equal(gone.previous.title.raw, 'Made by api-fetch');
	assert.equal((await failure(signedIn({ path: `/wp/v2/posts/${made.id}` }))).data.status, 404);
});

step('editors make and remove terms', async () => {
	const made = await signedIn({ path: '/wp/v2/tags', method: 'POST', data: { name: site.newTag } });
	assert.equal((await apiFetch({ path: `/wp/v2/tags/${made.id}` })).name, site.newTag);
	const twin = await failure(signedIn({ path: '/wp/v2/tags', method: 'POST', data: { name: site.newTag } }));
	assert.equal(twin.code, 'term_exists');
	assert.equal(twin.data.term_id, made.id);
	assert.equal((await signedIn({ path: `/wp/v2/tags/${made.id}?force=true`, method: 'DELETE' })).deleted, true);
});

step('mistakes are told', async () => {
	const wrong = await failure(apiFetch({ path: '/wp/v2/posts?orderby=nonsense' }));
	assert.equal(wrong.code, 'rest_invalid_param');
	assert.equal(wrong.data.status, 400);
	assert.match(wrong.message, /^Invalid parameter\(s\): orderby$/);
	assert.equal((await failure(apiFetch({ path: '/wp/v2/nothing' }))).code, 'rest_no_route');
});

run();

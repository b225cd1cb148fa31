'use strict';

const assert = require('node:assert/strict');
const WPAPI = require('wpapi');
const { step, run, failure, site } = require('./steps.cjs');

const reader = new WPAPI({ endpoint: `${site.url}/wp-json` });
const editor = new WPAPI({ endpoint: `${site.url}/wp-json`, username: site.login, password: site.password, auth: true });
const ids = (posts) => posts.map((post) => post.id);
const [newest, middle, oldest] = site.posts;

step('the page of an article leads to the API', async () => {
	const found = await WPAPI.discover(`${site.url}/articles/${site.slug}`);
	assert.deepEqual(ids(await found.posts().slug(site.slug)), [newest]);
	assert.equal(typeof found.categories().post, 'function');
	assert.equal((await (await WPAPI.discover(site.url)).root()).name, site.name);
});

step('lists are paged', async () => {
	const first = await reader.posts().categories(site.category).perPage(2);
	assert.deepEqual(ids(first), [newest, middle]);
	assert.equal(Number(first._paging.total), 3);
	assert.equal(Number(first._paging.totalPages), 2);
	const second = await first._paging.next;
	assert.deepEqual(ids(second), [oldest]);
	assert.equal(second._paging.links.next, undefined);
	assert.deepEqual(ids(await second._paging.prev), [newest, middle]);
	const headers = await reader.posts().categories(site.category).perPage(2).headers();
	assert.equal(headers['x-wp-total'], '3');
});

step('posts bring what they lead to', async () => {
	const post = await reader.posts().id(newest).embed();
	assert.equal(post._embedded.author[0].name, site.author);
	assert.deepEqual(post._embedded['wp:term'].flat().map((term) => term.id), [site.category, site.tag]);
	assert.deepEqual(post.categories, [site.category]);
	assert.equal(post.title.rendered, '&#8220;Quoted&#8221; newest');
});

step('lists are filtered and sorted', async () => {
	const all = () => reader.posts().categories([site.category]);
	assert.deepEqual(ids(await all().order('asc').orderby('date')), [oldest, middle, newest]);
	assert.deepEqual(ids(await all().orderby('title').order('asc').exclude([newest])), [middle, oldest]);
	assert.deepEqual(ids(await reader.posts().tags(site.tag)), [newest]);
	assert.deepEqual(ids(await reader.posts().search(site.word)), [middle]);
	assert.deepEqual(ids(await reader.posts().slug(site.slug)), [newest]);
	assert.deepEqual(ids(await reader.posts().include([oldest, newest]).orderby('include')), [oldest, newest]);
	assert.deepEqual(ids(await all().perPage(1).offset(1)), [middle]);
	assert.deepEqual(ids(await all().before(new Date('2021-02-02T00:00:00Z'))), [oldest]);
	assert.deepEqual(ids(await reader.posts().author(site.authorId).perPage(100)), [newest, middle, oldest]);
	assert.deepEqual(Object.keys((await all().param('_fields', 'id,link'))[0]), ['id', 'link']);
	assert.equal((await reader.categories().slug(site.categorySlug))[0].count, 3);
	assert.equal((await reader.tags().post(newest))[0].id, site.tag);
	assert.equal((await reader.users().id(site.authorId)).name, site.author);
	assert.equal((await reader.pages().id(site.page)).type, 'page');
	assert.equal((await reader.types().type('post')).rest_base, 'posts');
	assert.equal((await reader.taxonomies().taxonomy('category')).rest_base, 'categories');
	assert.equal((await reader.statuses()).publish.slug, 'publish');
});

step('an application password signs in', async () => {
	assert.equal((await editor.users().me().context('edit')).username, site.login);
	const refused = await failure(reader.users().me());
	assert.equal(refused.code, 'rest_not_logged_in');
	assert.equal(refused.data.status, 401);
	const wrong = new WPAPI({ endpoint: `${site.url}/wp-json`, username: site.login, password: 'wrong', auth: true });
	assert.equal((await failure(wrong.posts())).data.status, 401);
});

step('readers comment', async () => {
	const sent = { post: newest, author_name: 'Zed', author_email: 'zed@example.org', content: `From wpapi & "friends"` };
	const made = await reader.comments().setHeaders('X-Forwarded-For', '198.51.100.1').create(sent);
	assert.equal(made.status, 'approved');
	assert.equal(made.content.rendered, '<p>From wpapi &amp; &#8220;friends&#8221;</p>\n');
	assert.equal(made.author_email, undefined);
	assert.deepEqual(ids(await reader.comments().forPost(newest)), [made.id]);
	const again = await failure(reader.comments().setHeaders('X-Forwarded-For', '198.51.101.1').create(sent));
	assert.equal(again.code, 'comment_duplicate');
	const empty = await failure(reader.comments().create({ ...sent, content: '' }));
	assert.equal(empty.code, 'rest_comment_content_invalid');
});

step('editors make, change and remove posts', async () => {
	const made = await editor.posts().create({ title: 'Made by wpapi', content: 'One\n\nTwo', status: 'draft',
		categories: [site.category] });
	assert.equal(made.status, 'draft');
	assert.equal(made.content.raw, 'One\n\nTwo');
	assert.equal(made.content.rendered, '<p>One</p>\n<p>Two</p>\n');
	assert.equal((await failure(reader.posts().id(made.id))).data.status, 404);
	const changed = await editor.posts().id(made.id).update({ title: 'Changed by wpapi', status: 'publish' });
	assert.equal(changed.title.raw, 'Changed by wpapi');
	assert.equal((await reader.posts().id(made.id)).title.rendered, 'Changed by wpapi');
	assert.equal((await editor.posts().id(made.id).delete()).status, 'trash');
	const gone = await editor.posts().id(made.id).delete({ force: true });
	assert.equal(gone.deleted, true);
	assert.equal(gone.previous.id, made.id);
	assert.equal((await failure(editor.posts().id(made.id))).code, 'rest_post_invalid_id');
	assert.equal((await failure(reader.posts().create({ title: 'No' }))).code, 'rest_cannot_create');
});

step('mistakes are told', async () => {
	const many = await failure(reader.posts().perPage(101));
	assert.equal(many.code, 'rest_invalid_param');
	assert.equal(many.data.params.per_page, 'per_page must be between 1 (inclusive) and 100 (inclusive)');
	assert.equal((await failure(reader.posts().page(999))).code, 'rest_post_invalid_page_number');
	assert.equal((await failure(reader.posts().id(999999999))).code, 'rest_post_invalid_id');
});

run();

/** People with a public name: who they are, how many articles they have, and how their avatars are drawn. */
package dev.byline.author;

import { mount } from 'svelte';
import 'herne-widgets';
import App from './App.svelte';

mount(App, { target: document.querySelector('#app')! });

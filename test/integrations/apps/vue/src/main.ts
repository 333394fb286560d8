import { createApp } from 'vue';
import 'herne-widgets';
import App from './App.vue';

createApp(App).mount('#app');
